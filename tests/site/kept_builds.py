"""Builds of a small project that make only what has changed, beside those that MkDocs makes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

from concord.site.kept.store import NAME

from tests.site.small_projects import run

COUNT = re.compile(r"(\d+) of (\d+) pages were made anew, (\d+) of them from their Markdown")
PAGES = 8
STORE = f".cache/concord/mkdocs/{NAME}"
WHOLE = ".cache/concord/whole"
PROBING = """
import sys

from concord.site.making import making

making.PROBE = 1
from concord.site.making.__main__ import main

sys.exit(main())
"""
"""The command that builds, told to make every page all the same, and not one in fifty."""


class Cold(NamedTuple):
    """A project that was built from nothing: a copy of it, and the site as MkDocs has it."""

    kept: Path
    plain: Path


def build_cold(unbuilt: Path, folder: Path) -> None:
    """Build a copy of a project from nothing, both ways: ``kept`` and ``plain`` in a folder."""
    root = Path(shutil.copytree(unbuilt, folder / "kept"))
    whole = root / "whole.yml"
    whole.write_text(whole.read_text("utf-8").replace("strict: true", "strict: false"), "utf-8")
    (root / "probing.py").write_text(PROBING, "utf-8")
    assert build(root) == PAGES
    plain(root).rename(folder / "plain")


def build(root: Path) -> int:
    """Build the site of a project, whether anything is new or not; how many pages were made."""
    return counts(root)[0]


def counts(root: Path) -> tuple[int, int]:
    """Build it; how many pages were made, and how many of them from their Markdown."""
    shutil.rmtree(root / WHOLE, ignore_errors=True)
    status, output = run(root, "concord.site.making")
    assert status == 0, output
    found = COUNT.search(output)
    assert found, output
    return int(found[1]), int(found[3])


def plain(root: Path) -> Path:
    """The same site as MkDocs alone builds it."""
    status, output = run(root, "mkdocs", "build", "-q", "-d", "plain")
    assert status == 0, output
    return root / "plain"
