"""Where a link leads: targets of links resolved against the keys of the site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from ..generators import Generator
from .layout import Layout

SCHEME = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")


class Destination(NamedTuple):
    """A link's target inside the site.

    ``locale`` is the link's own, or another where the link names another locale's tree, or ""
    where it names none: then ``key`` is a path in the layout's root, or begins with "../" where
    the link leaves it. ``anchor`` is None where the link names none.
    """

    locale: str
    key: str
    anchor: str | None

    @property
    def is_outside(self) -> bool:
        """Whether it is out of the docs folder."""
        return self.key == ".." or self.key.startswith("../")


@dataclass(frozen=True, eq=False, slots=True)
class Ways:
    """How links lead from page to page: where pages lie, how their generator reads a link.

    ``files`` are the keys of all files that a link can lead to, by locale.
    """

    layout: Layout
    generator: Generator
    files: Mapping[str, frozenset[str]]

    def lead(self, path: str, locale: str, key: str, target: str) -> Destination | None:
        """Where ``target``, written on the page at ``path``, leads; None if not into the site.

        Of the files that it can mean the first that is there is taken, or the likeliest.
        Absolute addresses ("https:…", "/about") are none of our business.
        """
        if SCHEME.match(target) or target.startswith("/"):
            return None
        link, hash_, anchor = target.partition("#")
        wanted = unquote(anchor) if hash_ else None
        if not link or link[0] == "?":
            return Destination(locale, key, wanted)
        return Destination(*_found(path, unquote(link.partition("?")[0]), locale, self), wanted)


# Every rule about links asks for the same few thousand targets again.
@lru_cache(maxsize=1 << 16)
def _found(path: str, link: str, locale: str, ways: Ways) -> tuple[str, str]:
    """The locale and key that a link on a page means."""
    first = None
    for reading in ways.generator.readings(path, link):
        found = ways.layout.seen_from(locale, reading)
        if found[1] in ways.files.get(found[0], ()):
            return found
        first = first or found
    return first or ("", link)
