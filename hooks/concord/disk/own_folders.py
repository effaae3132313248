"""Folders that concord fills, empties and replaces by itself: no link may lead it elsewhere.

Such a link may come with a change that somebody proposes. If it were followed, what is kept for the
next run would replace a file of its author's choice, and a build would clear another folder away.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from .regular_file import content

MARK, MARKED = ".gitignore", b"*\n"
"""By this file git leaves a cache alone."""
OURS = re.compile(r"pages\.[\w.-]*jsonl|digests\.json|derived|standing|whole")
"""Names by which a cache is known that has no such file yet."""


def strange_link(root: Path, name: str) -> str:
    """The first link on the way to a folder below a root, or right in it; "" without one."""
    way = [*list(Path(name).parents)[-2::-1], Path(name)]
    links = (path.as_posix() for path in way if (root / path).is_symlink())
    return next(links, "") or next(_links_in(root, name), "")


def strange_link_of_cache(root: Path, name: str) -> str:
    """As :func:`strange_link`, but a link may lead to a folder that is empty, or is a cache."""
    if _may_be_filled(root / name):
        return next(_links_in(root, name), "")
    return strange_link(root, name)


def make_cache(folder: Path) -> None:
    """Make a folder a cache, unless git is told there what to leave alone.

    :raises OSError: when it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not os.path.lexists(folder / MARK):
        (folder / MARK).write_bytes(MARKED)


def _links_in(root: Path, name: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(root / name), key=lambda entry: entry.name)
    except OSError:
        return
    yield from (f"{name}/{entry.name}" for entry in entries if entry.is_symlink())


def _may_be_filled(folder: Path) -> bool:
    try:
        there = os.listdir(folder)  # noqa: PTH208 (names alone are asked for)
        if not there or any(map(OURS.fullmatch, there)):
            return True
        return MARK in there and content(folder / MARK) == MARKED
    except OSError:
        return False
