"""Readings of a tree in which the names of pages end in their language: ``page.zh.md``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from posixpath import commonpath, dirname

from ..pattern import ENDING, PAGE
from .guess import Guess, Keys, guess, is_front
from .names import mark_of

MANY = 10
"""With so many times as many pages, files that a code host shows of folders are no pages."""


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
    for (_, sign), marked in forms.items():
        before = _home({key for pages in marked.values() for key in pages})
        keys = {name: {x for x in pages if x.startswith(before)} for name, pages in marked.items()}
        patterns = {name: f"{before}{PAGE}{sign}{name}{ENDING}" for name in keys}
        yield guess(keys, patterns)
        if home := {key for pages in keys.values() for key in pages if key in unmarked}:
            yield guess({"": home, **keys}, {"": f"{before}{PAGE}{ENDING}", **patterns})


def _home(stems: set[str]) -> str:
    """The folder of the pages; a few files beside it that tell of a folder do not widen it."""
    fronts = {stem for stem in stems if is_front(stem)}
    pages = stems - fronts
    if not pages or MANY * len(fronts) > len(pages):
        return _shared(stems)
    home = _shared(pages)
    return _shared({*pages, *(one for one in fronts if home.startswith(_shared([one])))})


def _shared(stems: Iterable[str]) -> str:
    """The folder in which all of some paths lie, with a slash at its end."""
    folder = commonpath([dirname(stem) for stem in stems])
    return f"{folder}/" if folder else ""
