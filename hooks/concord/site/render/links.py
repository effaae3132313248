"""What templates draw a link of: a name, a page in another language, one with two languages."""

from __future__ import annotations

from typing import Any, NamedTuple

from .wording.words import words


class Link(NamedTuple):
    """A name and the address of what it names; ``lang`` where its language is another."""

    text: str
    href: str
    lang: str = ""
    id: str = ""
    """The concept or source that it leads to."""


class Both(NamedTuple):
    """The page with this language's text and another's, side by side; ``locale`` is the other.

    ``lacks`` are the ids of the view's page that it does not have.
    """

    locale: str
    href: str
    lacks: tuple[str, ...] = ()


class Alternate(NamedTuple):
    """A page in a locale: the address to link to and, where the site has one, the whole one.

    ``lacks`` are the ids of the view's page that the page in this locale does not have.
    """

    locale: str
    href: str
    absolute: str
    current: bool
    lacks: tuple[str, ...] = ()

    @property
    def words(self) -> dict[str, Any]:
        """The words of the interface in this locale's language."""
        return words(self.locale)
