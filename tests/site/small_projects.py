"""Small projects with the engine and the theme of this one, for tests that build many times."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from concord.site.released.checksums import folder_digest

from tests.expectations import load
from tests.forks import run_forked
from tests.sites import write_files

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NAV = """\
INHERIT: whole.yml
nav:
  - index.md
  - Concepts:
      - concepts/gating.md
  - Projects:
      - projects/zuul.md
  - Sources:
      - sources/report.md
"""
EPOCH = "1600000000"
OWN = {"PYTHONPATH": "hooks", "SOURCE_DATE_EPOCH": EPOCH, "NO_COLOR": "1"}
"""The variables of every command."""
COMPILED = ".cache/concord/templates"
"""Where a project keeps its templates as they were compiled, each by its path and its text."""
Look = tuple[int, int]
"""The size of a file, and its time in nanoseconds."""


def make_project(folder: Path) -> Path:
    """A project below a folder, with the small guide as its pages."""
    folder.mkdir(parents=True)
    for name in ("hooks", "overrides", "search/traditional"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("pyproject.toml", "mkdocs.offline.yml"):
        shutil.copy(ROOT / name, folder)
    shutil.copy(ROOT / "mkdocs.yml", folder / "whole.yml")
    (folder / "mkdocs.yml").write_text(NAV, "utf-8")
    write_files(folder, load(HERE / "small.yml"))
    return folder


def start(project: Path, *command: str, **variables: str) -> subprocess.Popen[str]:
    """Start a module's command in a project."""
    return subprocess.Popen(
        [sys.executable, "-m", *command], cwd=project, env={**os.environ, **OWN, **variables},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )  # fmt: skip


def run(project: Path, *command: str, **variables: str) -> tuple[int, str]:
    """Run a module's command in a project: its exit status, and what it said.

    Where a project has the engine as it stands here, it is not loaded anew.
    """
    if hasattr(os, "fork") and _has_our_engine(project):
        return run_forked(project, command, {**os.environ, **OWN, **variables}, ROOT / "hooks")
    process = start(project, *command, **variables)
    output = process.communicate()[0]
    return process.returncode, output


def _has_our_engine(project: Path) -> bool:
    ours, (theirs, _) = _our_engine(), _held(project / "hooks/concord")
    compiled = {name for name in {*ours, *theirs} if name.endswith(".pyc")}
    return all(ours.get(name) == theirs.get(name) for name in {*ours, *theirs} - compiled)


@cache
def _our_engine() -> dict[str, Look]:
    """The files of the engine as it stands here, which no test changes."""
    return _held(ROOT / "hooks/concord")[0]


def put_back(place: Path, kept: Path) -> Path:
    """Make a folder what another is; a file of the same size and time stays as it stands.

    So do compiled templates: to compile them anew is nearly half of a small build.
    """
    place.mkdir(exist_ok=True)
    (there, folders), (right, rightly) = _held(place), _held(kept)
    stay = {name for name in there if name.startswith(COMPILED)}
    for name in there.keys() - right.keys() - stay:
        (place / name).unlink()
    for name, look in right.items():
        if there.get(name) != look:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(kept / name, place / name)
    rightly |= {above.as_posix() for name in stay for above in Path(name).parents}
    for name in sorted(folders - rightly, reverse=True):
        (place / name).rmdir()
    return place


def _held(folder: Path) -> tuple[dict[str, Look], set[str]]:
    """What is below a folder, by paths from there: how its files look, and its folders."""
    files: dict[str, Look] = {}
    folders, left = set[str](), [f"{folder}"]
    while left:
        for entry in os.scandir(left.pop()):
            name = entry.path.removeprefix(f"{folder}{os.sep}")
            if entry.is_dir(follow_symlinks=False):
                left.append(entry.path)
                folders.add(name)
            else:
                at = entry.stat(follow_symlinks=False)
                files[name] = at.st_size, at.st_mtime_ns
    return files, folders


def contents(folder: Path) -> str:
    """A digest of all names and contents below a folder."""
    return folder_digest(folder)
