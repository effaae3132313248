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
PROGRAM = """
import sys

from concord.site.making import making

making.PROBE = {}
from concord.site.making.__main__ import main

sys.exit(main())
"""
"""The command that builds, told how many pages there are to one that is made all the same."""
PROBES = {"probing": 1, "unprobed": 2**64}
"""All of them, and none, where by itself it makes one in fifty: which, is left to chance."""


class Cold(NamedTuple):
    """A project that was built from nothing: a copy of it, and the site as MkDocs has it."""

    kept: Path
    plain: Path


def build_cold(unbuilt: Path, folder: Path) -> None:
    """Build a copy of a project from nothing, both ways: ``kept`` and ``plain`` in a folder."""
    root = Path(shutil.copytree(unbuilt, folder / "kept"))
    whole = root / "whole.yml"
    whole.write_text(whole.read_text("utf-8").replace("strict: true", "strict: false"), "utf-8")
    write_programs(root)
    assert build(root) == PAGES
    plain(root).rename(folder / "plain")


def write_programs(root: Path) -> None:
    """Write the commands ``probing`` and ``unprobed`` beside a project."""
    for name, pages in PROBES.items():
        (root / f"{name}.py").write_text(PROGRAM.format(pages), "utf-8")


def build(root: Path) -> int:
    """Build the site of a project, whether anything is new or not; how many pages had to be."""
    return counts(root)[0]


def counts(root: Path) -> tuple[int, int]:
    """Build it; how many pages had to be made, and how many of them from their Markdown."""
    shutil.rmtree(root / WHOLE, ignore_errors=True)
    status, output = run(root, "unprobed")
    assert status == 0, output
    found = COUNT.search(output)
    assert found, output
    return int(found[1]), int(found[3])


def plain(root: Path) -> Path:
    """The same site as MkDocs alone builds it."""
    status, output = run(root, "mkdocs", "build", "-q", "-d", "plain")
    assert status == 0, output
    return root / "plain"
