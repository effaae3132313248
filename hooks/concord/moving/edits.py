"""Edits of a file's text, all of which are made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..errors import UnusableError
from ..model import Page, Place
from ..reading.text import original


class Edit(NamedTuple):
    """Replace ``start`` to ``end`` (offsets in the page's text) by ``text``."""

    start: int
    end: int
    text: str


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """A file's bytes after all edits, which do not overlap; line ends stay as they are.

    :raises UnicodeDecodeError: when the bytes are not UTF-8.
    """
    source = original(data)
    text, behind = source.text, len(source.text) + 1
    for start, end, new in sorted(set(edits), reverse=True):
        first, last = source.at(start), source.at(end)
        assert last <= behind, "two edits of one place"
        text = text[:first] + new.replace("\n", source.line_end) + text[last:]
        behind = first
    return text.encode("utf-8")


def refuse(place: Place, what: str) -> UnusableError:
    """What to raise where a place cannot be rewritten without its writer."""
    return UnusableError(f"{place}: {what}; nothing was changed")


def offset_of(page: Page, place: Place) -> int:
    """The offset in a page's text of a place on it."""
    return page.lines[place.line - 1] + place.column - 1
