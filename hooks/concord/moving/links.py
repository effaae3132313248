"""A link after pages have moved: the one that leads, and the one it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from posixpath import basename, dirname, join, normpath, relpath, splitext
from urllib.parse import quote, unquote

from ..generators import Generator
from ..layout.destinations import Destination, Ways
from ..layout.layout import Layout
from ..model import Page

SAFE = "/!$'*+,;=:@~-._"
SIGNS = ' ()[]{}<>%`^|\\"'
"""What readers of Markdown or of macros take for something else in the target of a link."""


@dataclass(frozen=True, slots=True)
class Moves:
    """What moves: keys of pages, old to new. ``ids`` are ids of pages, by old key and id."""

    pages: Mapping[str, str]
    ids: Mapping[tuple[str, str], str]

    def key(self, key: str) -> str:
        """The key of a page afterwards."""
        return self.pages.get(key, key)


def path_of(layout: Layout, locale: str, key: str, beside: str = "") -> str:
    """Where a page of that key stands; by the pattern and with the ending of the one ``beside``."""
    for own, pattern in layout.patterns:
        if own == locale and beside and pattern.page(beside) is not None:
            return splitext(pattern.path(key))[0] + splitext(beside)[1]
    return layout.path(locale, key)


def target_after(page: Page, target: str, found: Destination, moves: Moves, ways: Ways) -> str:
    """A target on a page as it is to be written once the moves are done.

    ``found`` is where it leads now. What need not change stays as it is written.
    """
    link, hash_, anchor = target.partition("#")
    anchor = moves.ids.get((found.key, unquote(anchor)), anchor) if found.locale else anchor
    path, mark, query = link.partition("?")
    new = _path_after(page, path, found, moves, ways) if path else path
    return new + mark + query + hash_ + anchor


def _path_after(page: Page, path: str, found: Destination, moves: Moves, ways: Ways) -> str:
    home = path_of(ways.layout, page.locale, moves.key(page.key), page.path)
    new_key = moves.key(found.key) if found.locale else found.key
    if home == page.path and new_key == found.key:
        return path
    plain = unquote(path)
    for folder, new_folder in zip(
        _folders(page.path, ways.generator), _folders(home, ways.generator), strict=False
    ):
        old = normpath(join(folder, plain))
        form = _form(old, found, ways)
        if form is not None or ways.layout.seen_from(page.locale, old) == found[:2]:
            new = old if new_key == found.key else _renamed(old, form, found, new_key, ways)
            return _written(path, relpath(new, new_folder or "."))
    return path


def _folders(path: str, generator: Generator) -> list[str]:
    """The folders from which links on a page may count."""
    stem = splitext(path)[0]
    as_address = generator.by_address and basename(stem) not in generator.indexes
    home = [] if generator.home is None else [generator.home]
    return [*home, dirname(path), stem] if as_address else [*home, dirname(path)]


def _forms(found: Destination, key: str, ways: Ways) -> Iterator[str]:
    """The paths by which a link can name a page, always as many in the same order; "" is none."""
    for locale in dict.fromkeys((found.locale, ways.layout.patterns[-1][0])):
        path = ways.layout.path(locale, key)
        stem = splitext(path)[0]
        is_index = basename(splitext(key)[0]) in ways.generator.indexes
        yield from (path, stem, f"{stem}.html", (dirname(path) or ".") if is_index else "")
        yield from (stem + ending for ending in ways.generator.endings)


def _form(old: str, found: Destination, ways: Ways) -> int | None:
    if not found.locale:
        return None
    forms = list(_forms(found, found.key, ways))
    return forms.index(old) if old in forms else None


def _renamed(old: str, form: int | None, found: Destination, key: str, ways: Ways) -> str:
    forms = list(_forms(found, key, ways))
    return (forms[form] if form is not None else "") or forms[0]


def _written(old: str, new: str) -> str:
    """A new path in the manner of the old: with a slash at its end, "./" before, escaped."""
    if old.endswith("/") and not splitext(new)[1]:
        new += "/"
    if old.startswith("./") and not new.startswith("."):
        new = "./" + new
    is_told = "%" in old or any(sign in new for sign in SIGNS) or unescape(new) != new
    return quote(new, SAFE) if is_told else new
