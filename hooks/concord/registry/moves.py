"""Pages that have moved: the addresses they stood at, from ``moved_from`` in their front matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..model import Page, Place
from .registry import Registry

KEY = "moved_from"


class Move(NamedTuple):
    """A key at which no page stands any more, and where its readers go now.

    ``anchor`` is the id on the new page that has what stood there, "" for its beginning.
    """

    old: str
    key: str
    anchor: str
    place: Place


def moves(registry: Registry) -> list[Move]:
    """Every move of the site that can be followed, by its old key.

    Of two pages that claim one old key the first has it; a page that stands there keeps it.
    """
    found: dict[str, Move] = {}
    for page in registry.of_locale(registry.settings.default):
        for move in claimed(page):
            if not registry.page(page.locale, move.old):
                found.setdefault(move.old, move)
    return [found[old] for old in sorted(found)]


def claimed(page: Page) -> Iterator[Move]:
    """The old keys that a page names: texts, or mappings of one to an id on the page."""
    entries = page.meta.get(KEY)
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        place = page.meta_place(KEY, number)
        for old, anchor in _pairs(entry):
            if is_key(old):
                yield Move(old, page.key, anchor, place)


def is_key(text: str) -> bool:
    """Whether a text can be the key of a page: a path that stays inside its locale."""
    parts = text.split("/")
    return text.isprintable() and "\\" not in text and not {"", ".", ".."} & set(parts)


def _pairs(entry: Any) -> Iterator[tuple[str, str]]:
    if isinstance(entry, str):
        yield entry, ""
    elif isinstance(entry, dict):
        yield from ((str(old), str(anchor or "")) for old, anchor in entry.items())
