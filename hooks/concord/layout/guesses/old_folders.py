"""Folders of older versions that hold languages of their own, where a pattern takes them in."""

from __future__ import annotations

from collections.abc import Iterable

from ..layout import layout_of
from .guess import Guess
from .names import OLD, is_named


def old_folders(guess: Guess, paths: Iterable[str]) -> list[str]:
    """Those in which pages lie that the patterns of a reading take for pages of today, in order.

    So ``versions/`` where the original lies at the root, with ``versions/1.0/zh/`` below.
    """
    layout = layout_of({name: [pattern] for name, pattern in guess.patterns.items()})
    found = set()
    for path in paths:
        home = layout.page(path)
        old = OLD.search(path) if home and home[0] == guess.original else None
        if old and is_named(path[old.end() :]):
            found.add(path[: old.end()])
    return sorted(found)
