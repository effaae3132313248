"""Small projects with the engine and the theme of this one, for tests that build many times."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from concord.site.publish.checksums import folder_digest

from tests.expectations import load

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
    own = {"PYTHONPATH": "hooks", "SOURCE_DATE_EPOCH": EPOCH, "NO_COLOR": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", *command], cwd=project, env={**os.environ, **own, **variables},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )  # fmt: skip


def run(project: Path, *command: str, **variables: str) -> tuple[int, str]:
    """Run a module's command in a project: its exit status, and what it said."""
    process = start(project, *command, **variables)
    output = process.communicate()[0]
    return process.returncode, output


def contents(folder: Path) -> str:
    """A digest of all names and contents below a folder."""
    return folder_digest(folder)
