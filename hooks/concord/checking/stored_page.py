"""Pages as plain values: what other pages need to know of one, without blocks and source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..model import Heading, Ignore, Page, Place, Reference, Trouble

Plain = list[Any]


def summary(page: Page) -> Page:
    """A page without its blocks and source."""
    return replace(page, blocks=(), source="", lines=(0,))


def is_storable(page: Page) -> bool:
    """Whether a page comes back from JSON as it was."""
    return bool(page.digest) and is_plain(page.meta)


def stored(page: Page) -> Plain:
    """A page as values that JSON has."""
    return [
        page.path, page.locale, page.key, page.digest, page.is_unread, page.words, page.meta,
        {name: list(at) for name, at in page.meta_places.items()},
        [[*h[:3], *h.place[1:], *h[4:]] for h in page.headings],
        sorted(page.anchors),
        [[r.kind, r.value, *r.place[1:], r.section] for r in page.references],
        [[t.code, *t.place[1:], t.message, t.hint] for t in page.troubles],
        [[i.code, i.reason, *i.place[1:], i.first, i.last] for i in page.ignores],
        list(page.taken_in),
    ]  # fmt: skip


def restored(values: Plain) -> Page:
    """The page that :func:`stored` made the values of.

    :raises ValueError: among others, when they are none.
    """
    path, locale, key, digest, is_unread, words, meta, places, headings, *rest = values
    anchors, references, troubles, ignores, taken_in = rest
    return Page(
        path, locale, key, digest, meta,
        {name: (line, column) for name, (line, column) in places.items()},
        _headings(path, headings), frozenset(anchors), _references(path, references),
        _troubles(path, troubles), _ignores(path, ignores), is_unread=is_unread, words=words,
        taken_in=tuple(taken_in),
    )  # fmt: skip


def _headings(path: str, rows: Plain) -> tuple[Heading, ...]:
    return tuple(
        Heading(level, id_, text, Place(path, line, column), *more)
        for level, id_, text, line, column, *more in rows
    )


def _references(path: str, rows: Plain) -> tuple[Reference, ...]:
    return tuple(
        Reference(kind, value, Place(path, line, column), section)
        for kind, value, line, column, section in rows
    )


def _troubles(path: str, rows: Plain) -> tuple[Trouble, ...]:
    return tuple(
        Trouble(code, Place(path, line, column), message, hint)
        for code, line, column, message, hint in rows
    )


def _ignores(path: str, rows: Plain) -> tuple[Ignore, ...]:
    return tuple(
        Ignore(code, reason, Place(path, line, column), first, last)
        for code, reason, line, column, first, last in rows
    )


def is_plain(value: Any) -> bool:
    """Whether a value of front matter comes back from JSON; YAML knows more kinds of values."""
    if isinstance(value, Mapping):
        return all(isinstance(name, str) and is_plain(one) for name, one in value.items())
    if isinstance(value, list):
        return all(map(is_plain, value))
    return value is None or isinstance(value, (str, int, float, bool))
