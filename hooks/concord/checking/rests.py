"""The rests of pages, kept from one build to the next by what each of them is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from ..model import Page
from .packed_page import Fetch
from .packing import Packed, shrunk


class Rests(Protocol):
    """Where the rests of pages are kept, shrunk, by what they are made of."""

    def get(self, content: bytes) -> bytes | None:
        """The rest of a page, None where it is not known."""
        ...

    def later(self, content: bytes) -> Fetch | None:
        """How the rest of a page is fetched when it is asked for, None where it is not known."""
        ...

    def put(self, content: bytes, value: bytes) -> None:
        """Keep the rest of a page."""
        ...


def known_rests(kept: Rests, pages: Iterable[Page]) -> dict[str, bytes]:
    """The rests that are kept of pages as they are now, shrunk, by path."""
    found = {page.path: kept.get(_content(page)) for page in pages if page.digest}
    return {path: value for path, value in found.items() if value is not None}


def later_rests(kept: Rests, pages: Iterable[Page]) -> dict[str, Fetch]:
    """How the rests that are kept of pages as they are now are fetched, by path."""
    found = {page.path: kept.later(_content(page)) for page in pages if page.digest}
    return {path: fetch for path, fetch in found.items() if fetch is not None}


def keep_rests(kept: Rests, pages: Iterable[Page], rests: Mapping[str, Packed]) -> None:
    """Keep the rests of pages that are at hand, by path."""
    for page in pages:
        if page.digest and page.path in rests:
            kept.put(_content(page), shrunk(rests[page.path]))


def _content(page: Page) -> bytes:
    """What the rest of a page is made of."""
    return "\0".join((page.path, page.locale, page.key, page.digest)).encode()
