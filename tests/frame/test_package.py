"""concord as a package of its own: it can be installed, with its data, and has its command."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from tests.frame.imports import imported, unmet
from tests.packaged import wheel as built_wheel

ROOT = Path(__file__).parents[2]
EXTRAS = ("site", "editor")
"""The rooms whose needs are the extras of their names."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The package."""
    return zipfile.ZipFile(built_wheel(tmp_path_factory))


def test_every_file_of_the_package_is_in_it(wheel: zipfile.ZipFile) -> None:
    hooks = ROOT / "hooks"
    files = {path.relative_to(hooks) for path in (hooks / "concord").rglob("*") if path.is_file()}
    ours = {
        path.as_posix()
        for path in files
        if not any(part.startswith(".") or part == "__pycache__" for part in path.parts)
    }
    assert ours - set(wheel.namelist()) == set()


def needs(wheel: zipfile.ZipFile, extra: str = "") -> set[str]:
    """What the package needs, of itself or with an extra as well."""
    name = next(name for name in wheel.namelist() if name.endswith("METADATA"))
    lines = re.findall(r"(?m)^Requires-Dist: ([\w.-]+)([^\n]*)$", wheel.read(name).decode())
    return {
        name for name, marker in lines
        if "extra ==" not in marker or (extra and f'extra == "{extra}"' in marker)
    }  # fmt: skip


def room(path: Path) -> str:
    return path.relative_to(ROOT / "hooks" / "concord").parts[0]


def test_it_needs_what_its_core_imports(wheel: zipfile.ZipFile) -> None:
    core = [p for p in (ROOT / "hooks/concord").rglob("*.py") if room(p) not in EXTRAS]
    assert imported(core)
    assert unmet(imported(core), needs(wheel)) == set()


@pytest.mark.parametrize("extra", ["editor"])
def test_an_extra_has_what_its_room_imports(wheel: zipfile.ZipFile, extra: str) -> None:
    there = [p for p in (ROOT / "hooks/concord").rglob("*.py") if room(p) == extra]
    assert unmet(imported(there), needs(wheel)) != set()
    assert unmet(imported(there), needs(wheel, extra)) == set()


def test_it_has_the_command_and_the_plugin(wheel: zipfile.ZipFile) -> None:
    name = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    points = wheel.read(name).decode()
    assert "concord = concord.__main__:run" in points
    assert "[mkdocs.plugins]\nconcord = concord.site.mkdocs.plugin:ConcordPlugin" in points
