"""Where no ZIM archive can be made, all else is, and the old one stays."""

from __future__ import annotations

import os
from pathlib import Path

from tests.site.small_projects import run

NAME = "dist/openinfra-guide-1.0.0"


def test_without_libzim_all_else_is_made(project: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "libzim.py").write_text("raise ImportError('no libzim for this system')")
    for file in (project / "dist").iterdir():
        file.unlink()
    paths = f"{blocked}{os.pathsep}hooks"
    status, output = run(project, "concord", "offline", PYTHONPATH=paths)
    assert status == 0
    said = [line for line in output.splitlines() if "ZIM" in line]
    assert said == [
        "No ZIM archive was made, since a library of it is missing: no libzim for this system."
    ]
    kinds = sorted(file.suffix for file in (project / "dist").iterdir())
    assert kinds == [".epub", ".epub", ".json", ".zip"]


def test_an_archive_that_cannot_be_made_leaves_the_old_one(project: Path) -> None:
    before = (project / f"{NAME}.zim").read_bytes()
    settings = project / "pyproject.toml"
    text = settings.read_text("utf-8").replace("assets/mark.png", "assets/none.png")
    settings.write_text(text, "utf-8")
    status, output = run(project, "concord", "offline")
    assert status == 2
    assert "none.png" in output
    assert (project / f"{NAME}.zim").read_bytes() == before
    assert not list((project / "dist").glob("*.part"))
