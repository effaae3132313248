"""What an earlier build has left to one that goes on from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ...checking.noting_tables import Asked
from ...labels.index import small_prose
from ...model import Page
from ..kept.derived import Derived
from ..kept.seldom import Seldom
from ..render.locale_facts import Link, first_links

Make = Callable[[], Any]
Keep = Callable[[str, str, "list[str]", Make], Any]
"""Gives what the last makes of a page's texts: told its address, its path and the texts."""


class Later(NamedTuple):
    """What was made of a page's texts, to be fetched; ``made_of`` tells it, "" where nothing does.

    What is made of the same is the same, to the byte.
    """

    made_of: str
    fetch: Callable[[], Any]


KeepLater = Callable[[str, str, "list[str]", Make], Later]


def _anew_later(address: str, path: str, given: list[str], make: Make) -> Later:
    value = make()
    return Later("", lambda: value)


def _anew(address: str, path: str, given: list[str], make: Make) -> Any:
    return make()


@dataclass
class Earlier:
    """What there is of an earlier build; by default nothing, and all is made."""

    known: Derived = field(default_factory=Derived)
    """What it has found out of pages, whatever form the site has."""
    made: Derived = field(default_factory=Derived)
    """What one of the same form has made of texts."""
    seldom: Seldom = field(default_factory=Seldom)
    """What it has put in order."""
    answers: Mapping[Asked, str] = field(default_factory=dict)
    """The digests of what the registry says today to questions of rules."""
    keep: Keep = _anew
    """Takes what it has made of a page, or makes it."""
    later: KeepLater = _anew_later
    """The same, fetched only by who asks for it."""

    def links(self, page: Page) -> list[Link]:
        """As :func:`first_links`, found out once of a page, which its digest tells."""

        def make() -> list[Link]:
            if self.known.is_kept:
                self.prose(page)  # While the page is unpacked.
            return first_links(page)

        found: list[Link] = self._once("links", page, make)
        return found

    def prose(self, page: Page) -> str:
        """As :func:`small_prose`, likewise."""
        return str(self._once("prose", page, lambda: small_prose(page)))

    def keep_prose(self, pages: Iterable[Page]) -> None:
        """Keep what is known of the prose of pages."""
        for page in pages:
            self.known.keep(_told("prose", page))

    def _once(self, what: str, page: Page, make: Make) -> Any:
        # Where nobody keeps it, it would stay in memory, a tenth of what the pages take.
        is_known = page.digest and self.known.is_kept
        return self.known.made(_told(what, page), make) if is_known else make()


def _told(what: str, page: Page) -> list[str]:
    """By what it is known again what was found out of a page."""
    return [what, page.path, page.locale, page.key, page.digest]
