"""concord as a package, built with the setuptools that is pinned here."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from compileall import compile_dir
from pathlib import Path

import pytest

from tests.once import once

ROOT = Path(__file__).parents[1]
CACHES = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info")


def wheel(factory: pytest.TempPathFactory) -> Path:
    """The package, built of a copy, once for all processes of a run."""
    return next(once(factory, "wheel", _build).glob("copy/out/concord_docs-*.whl"))


def installed(factory: pytest.TempPathFactory) -> Path:
    """The package, installed: where Python has to look for it; nobody writes there."""
    return once(factory, "installed", lambda to: _install(wheel(factory), to))


def _build(folder: Path) -> None:
    copy = folder / "copy"
    shutil.copytree(ROOT / "hooks", copy / "hooks", ignore=CACHES)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--quiet", "--wheel-dir", "out", "."], cwd=copy, check=True)


def _install(package: Path, folder: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    compile_dir(folder, quiet=2)
