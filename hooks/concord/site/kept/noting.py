"""What a page asks of the rest of the site while it is made.

As the checker's own look-ups (:mod:`concord.checking.recording`), with tables that only the site
has: what pages say of each other, files as MkDocs finds them, drawings on the disk, names in a
text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from ...checking.noting_tables import Asked, Notes, NotingTable
from ...registry.page_urls import Addresses
from ..render.locale_facts import Edition

DISK, TARGET, OFFERED, MOVED = "disk", "target", "offered", "moved"
ENGLISH, TERMS = "english", "terms"
FOUND = frozenset((ENGLISH, TERMS))
"""Questions about names that are found in texts: the same names are found in the same text."""
LOST: Asked = ("lost", "=")
"""Stands for a question of which the text is gone: nobody knows what was asked."""
TABLES = ("mentioned", "cited", "stale", "changed")
"""Of an edition; its outline and title stand in every page."""


class Noting:
    """Where a build notes what is asked; ``notes`` is None while nobody wants to know."""

    def __init__(self) -> None:
        self.notes: Notes | None = None

    def note(self, asked: Asked) -> None:
        """Note a question, if anybody wants to know."""
        if self.notes is not None:
            self.notes.add(asked)

    def note_all(self, asked: Iterable[Asked]) -> None:
        """Note several questions, likewise."""
        if self.notes is not None:
            self.notes.update(asked)

    @contextmanager
    def into(self, notes: Notes | None) -> Iterator[None]:
        """Note meanwhile all that is asked for pages of the rest of the site; None: nothing."""
        before, self.notes = self.notes, notes
        try:
            yield
        finally:
            self.notes = before


def noting_edition(edition: Edition, locale: str, notes: Notes) -> Edition:
    """An edition that notes what is asked of it."""
    tables: dict[str, Any] = {
        name: NotingTable(f"{name} {locale}", getattr(edition, name), notes) for name in TABLES
    }
    return replace(edition, **tables)


def noting_addresses(addresses: Addresses, notes: Notes) -> Addresses:
    """Addresses that note which file of the theme is asked for."""
    return replace(addresses, moved=NotingTable(MOVED, addresses.moved, notes))
