"""The hooks, copied to somebody's MkDocs site with a theme of its own, as the how-to says.

``findings`` are the warnings of the first build. Then ``concord fix`` runs, each file in
``mended`` gets one text for another, and the build that follows is strict: ``site`` are its files
outside ``assets/``, ``holds`` says which texts stand in some of them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.expectations import load
from tests.sites import edit, write_site

ROOT = Path(__file__).parents[2]
CASE: dict[str, Any] = load(Path(__file__).with_name("copied.yml"))
FINDING = re.compile(r"^WARNING -  (\S+:\d+:\d+ .+)$", re.M)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The site, with the hooks in it."""
    examples = shutil.ignore_patterns(".hypothesis")
    shutil.copytree(ROOT / "hooks", tmp_path / "hooks", ignore=examples)
    return write_site(tmp_path, pages=CASE["files"])


def run(site: Path, *command: str, **variables: str) -> tuple[int, str]:
    """Run a module's command on the site: its exit status, and what it said."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, "-m", *command], check=False, cwd=site,
        env={**kept, "NO_COLOR": "1", **variables}, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )  # fmt: skip
    return done.returncode, done.stdout


def test_a_site_is_checked_mended_and_built_and_stays_its_owners(site: Path) -> None:
    status, said = run(site, "mkdocs", "build", "--strict")
    assert (status, FINDING.findall(said)) == (1, CASE["findings"]), said
    assert not (site / "site").exists()

    run(site, "concord", "fix", PYTHONPATH="hooks")
    for name, (old, new) in CASE["mended"].items():
        edit(site, name, old, new)
    status, said = run(site, "mkdocs", "build", "--strict")
    assert status == 0, said

    built = site / "site"
    files = {p.relative_to(built).as_posix() for p in built.rglob("*") if p.is_file()}
    assert sorted(name for name in files if not name.startswith("assets/")) == CASE["site"]
    for name, texts in CASE["holds"].items():
        content = (built / name).read_text("utf-8")
        assert [text for text in texts if text not in content] == [], name
