"""What the patterns of a reading take in, though it is no page of what was read."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..layout import layout_of
from .guess import Guess
from .names import OLD, is_named

IN_FOLDERS = "*/*"


def left_out(guess: Guess, paths: Collection[str]) -> list[str]:
    """Patterns of what is not meant: all folders, or those of older versions, in order.

    Where translations lie at the root alone, nothing in folders was read. Where older versions hold
    languages of their own, they are no pages of today: ``versions/`` with ``versions/1.0/zh/``.
    """
    if guess.is_of_the_root:
        return [IN_FOLDERS]
    layout = layout_of({name: [pattern] for name, pattern in guess.patterns.items()})
    found = set()
    for path in paths:
        home = layout.page(path)
        old = OLD.search(path) if home and home[0] == guess.original else None
        if old and is_named(path[old.end() :]):
            found.add(_as_pattern(path[: old.end()]))
    return sorted(found)


def _as_pattern(path: str) -> str:
    """A pattern of a path, whose signs mean themselves; a backslash is none of a pattern's."""
    return re.sub(r"[*?\[]", r"[\g<0>]", path).replace("\\", "?")
