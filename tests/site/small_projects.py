"""Small projects with the engine and the theme of this one, for tests that build many times."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from concord.site.released.checksums import folder_digest

from tests.expectations import load
from tests.forks import run_forked

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


def make_project(folder: Path) -> Path:
    """A project below a folder, with the small guide as its pages."""
    folder.mkdir(parents=True)
    for name in ("hooks", "overrides", "search/traditional"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("pyproject.toml", "mkdocs.offline.yml"):
        shutil.copy(ROOT / name, folder)
    shutil.copy(ROOT / "mkdocs.yml", folder / "whole.yml")
    (folder / "mkdocs.yml").write_text(NAV, "utf-8")
    for name, text in load(HERE / "small.yml").items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
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
    ours, theirs = (_files(root / "hooks/concord") for root in (ROOT, project))
    compiled = {name for name in {*ours, *theirs} if name.endswith(".pyc")}
    return all(ours.get(name) == theirs.get(name) for name in {*ours, *theirs} - compiled)


def put_back(place: Path, kept: Path) -> Path:
    """Make a folder what another is; a file of the same size and time stays as it stands."""
    place.mkdir(exist_ok=True)
    there, right = _files(place), _files(kept)
    for name in there.keys() - right.keys():
        (place / name).unlink()
    for name, look in right.items():
        if there.get(name) != look:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(kept / name, place / name)
    for folder in sorted((path for path in place.rglob("*") if path.is_dir()), reverse=True):
        if not (kept / folder.relative_to(place)).is_dir():
            folder.rmdir()
    return place


def _files(folder: Path) -> dict[str, tuple[int, int]]:
    """The files below a folder by their paths from there: their sizes and times."""
    found, folders = {}, [f"{folder}"]
    while folders:
        for entry in os.scandir(folders.pop()):
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            else:
                at = entry.stat(follow_symlinks=False)
                found[entry.path.removeprefix(f"{folder}{os.sep}")] = at.st_size, at.st_mtime_ns
    return found


def contents(folder: Path) -> str:
    """A digest of all names and contents below a folder."""
    return folder_digest(folder)
