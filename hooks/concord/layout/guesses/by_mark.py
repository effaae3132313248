"""Readings of a tree in which the names of pages end in their language: ``page.zh.md``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from posixpath import commonpath, dirname

from ..pattern import ENDING, PAGE
from .guess import Guess, Keys, guess
from .names import mark_of


def by_mark(stems: Iterable[str]) -> Iterator[Guess | None]:
    """What the ends of names tell, of all languages or all but the original.

    One for each folder at the root: what a code host shows there says nothing of the pages.
    """
    forms: dict[tuple[str, str], Keys] = defaultdict(lambda: defaultdict(set))
    unmarked = set()
    for stem in stems:
        if mark := mark_of(stem):
            top = stem.partition("/")[0] if "/" in stem else ""
            forms[top, mark[0]][mark[1:]].add(stem.removesuffix(mark))
        else:
            unmarked.add(stem)
    for (_, sign), keys in forms.items():
        before = _shared(key for pages in keys.values() for key in pages)
        patterns = {name: f"{before}{PAGE}{sign}{name}{ENDING}" for name in keys}
        yield guess(keys, patterns)
        if home := {key for pages in keys.values() for key in pages if key in unmarked}:
            yield guess({"": home, **keys}, {"": f"{before}{PAGE}{ENDING}", **patterns})


def _shared(stems: Iterable[str]) -> str:
    """The folder in which all of some paths lie, with a slash at its end."""
    folder = commonpath([dirname(stem) for stem in stems])
    return f"{folder}/" if folder else ""
