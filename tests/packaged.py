"""concord as a package, built with the setuptools that is pinned here."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from compileall import compile_dir
from pathlib import Path

ROOT = Path(__file__).parents[1]
CACHES = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info")


def make_wheel(folder: Path) -> zipfile.ZipFile:
    """The package, built in a folder from a copy."""
    copy = folder / "copy"
    shutil.copytree(ROOT / "hooks", copy / "hooks", ignore=CACHES)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--quiet", "--wheel-dir", "out", "."], cwd=copy, check=True)
    return zipfile.ZipFile(next((copy / "out").glob("concord_docs-*.whl")))


def install(folder: Path) -> Path:
    """The package, installed into a folder below one: where Python has to look for it."""
    place = folder / "packages"
    make_wheel(folder).extractall(place)
    compile_dir(place, quiet=2)
    return place
