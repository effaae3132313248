"""What a page asks of the rest of the site while it is made.

As the checker's own look-ups (:mod:`concord.checking.recording`), with tables that only the site
has: what pages say of each other, files as MkDocs finds them, drawings on the disk, names in a
text.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...checking.noting_tables import Notes, NotingTable
from ...registry.page_urls import Addresses
from ..render.locale_facts import Edition

DISK, TARGET, OFFERED, MOVED = "disk", "target", "offered", "moved"
ENGLISH, TERMS = "english", "terms"
FOUND = frozenset((ENGLISH, TERMS))
"""Questions about names that are found in texts: the same names are found in the same text."""
TABLES = ("mentioned", "cited", "stale", "changed")
"""Of an edition; its outline and title stand in every page."""


def noting_edition(edition: Edition, locale: str, notes: Notes) -> Edition:
    """An edition that notes what is asked of it."""
    tables: dict[str, Any] = {
        name: NotingTable(f"{name} {locale}", getattr(edition, name), notes) for name in TABLES
    }
    return replace(edition, **tables)


def noting_addresses(addresses: Addresses, notes: Notes) -> Addresses:
    """Addresses that note which file of the theme is asked for."""
    return replace(addresses, moved=NotingTable(MOVED, addresses.moved, notes))
