"""The pieces of a page: what is translated, and accepted, in one go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..model import Page, Place
from ..model.kept_of_objects import kept_of_objects
from ..parity.sections import sections
from .lockfile import digest
from .wording import former_wording, wording

TEXTS = ("title", "description", "definition", "trust")
TABLES = ("terms", "sources")
MARKS = "-*+"
MARKED = re.compile(r"[ \t>]*[-*+] ")


class Piece(NamedTuple):
    """A text of the front matter, an entry of it, a heading, a block.

    ``part`` names where it belongs, as in the lock: ``title``, ``terms.sdn``, ``#limits``.
    ``last`` is the last of its lines, ``text`` what is written there, ``words`` what of it counts,
    ``former`` what of it counted in earlier locks, "" where that is the same.
    """

    part: str
    digest: str
    place: Place
    last: int
    text: str
    words: str
    former: str = ""

    @property
    def former_digests(self) -> list[str]:
        """The digests in locks that counted what leads, names and marks as well."""
        words = self.former or self.words
        marked = [f"{mark} {words}" for mark in MARKS] if MARKED.match(self.text) else []
        return [digest(text) for text in (self.text, *marked, *filter(None, [self.former]))]


@kept_of_objects()
def pieces(page: Page) -> tuple[Piece, ...]:
    """The pieces of a page that has been read with its blocks, in order."""
    return (*_of_front_matter(page), *_of_sections(page))


def _of_front_matter(page: Page) -> Iterator[Piece]:
    for name in TEXTS:
        if isinstance(value := page.meta.get(name), str):
            yield _piece(name, value, page.meta_place(name))
    for table in TABLES:
        entries = page.meta.get(table)
        for name, entry in entries.items() if isinstance(entries, Mapping) else ():
            if text := _entry_text(entry):
                yield _piece(f"{table}.{name}", text, page.meta_place(table, str(name)))


def _piece(part: str, text: str, place: Place) -> Piece:
    return Piece(part, digest(text), place, place.line, text, text)


def _entry_text(entry: Any) -> str:
    values = [entry.get(name) for name in TEXTS] if isinstance(entry, Mapping) else []
    return "\n".join(value for value in values if isinstance(value, str))


def _of_sections(page: Page) -> Iterator[Piece]:
    for section in sections(page):
        part = f"#{section.id}"
        if section.index >= 0:
            heading = page.headings[section.index]
            yield _piece(part, heading.text, heading.place)
        for block in section.blocks:
            if words := wording(page, block):
                written = page.source[block.start : block.end]
                last = page.place(max(block.start, block.end - 1)).line
                former = former_wording(page, block)
                place = page.place(block.start)
                yield Piece(part, digest(words), place, last, written, words, former)
