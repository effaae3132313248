"""Where the pages of several languages lie, told by the names of files alone.

A folder that is called as a language, or what a name ends in (``page.zh.md``), tells of a
translation; its original has the same name in another such folder, in one that is called as no
language, or without the ending. Of all ways to read a tree that is the best by which most pages
stand beside another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from posixpath import splitext

from ..pattern import ENDINGS
from .by_folder import by_folder
from .by_mark import by_mark
from .guess import Guess
from .left_out import left_out
from .names import is_old

__all__ = ["Guess", "guesses", "left_out"]

ALMOST = 0.9
"""So much of what pages in a language's folder explain pages in no such folder have to explain."""
FEWEST = 2
"""So many translations are there where a tree is read rightly."""


def guesses(paths: Iterable[str]) -> list[Guess]:
    """All ways to read a tree of files, the best first; ``paths`` are those from its root.

    Older versions are looked at only where there is nothing else.
    """
    stems = {
        stem
        for path in paths
        for stem, ending in [splitext(path)]
        if ending in ENDINGS and stem.isprintable() and "{" not in stem
    }
    new = sorted(stem for stem in stems if not is_old(stem))
    return _ordered(_read(new)) or _ordered(_read(sorted(stems)))


def _read(stems: list[str]) -> Iterator[Guess | None]:
    yield from by_folder(stems)
    yield from by_mark(stems)


def _ordered(found: Iterable[Guess | None]) -> list[Guess]:
    """Those of pages before those of folders' fronts, then by how much each explains."""
    sure = (one for one in found if one and (one.paired >= FEWEST or one.is_of_fronts))
    return sorted(sure, key=lambda one: (one.is_of_fronts, -_weight(one), [*one.patterns.values()]))


def _weight(one: Guess) -> float:
    """How much a reading explains; English in a folder may be a translation of pages elsewhere."""
    return one.paired * (ALMOST if one.original else 1)
