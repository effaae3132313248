"""Where a link leads: targets of links resolved against the keys of the site."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from ..generators import Generator
from ..model import Page
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
    """How links lead from page to page: where pages lie, how their generator reads a link."""

    layout: Layout
    generator: Generator

    def lead(self, page: Page, target: str, files: Mapping[str, Set[str]]) -> Destination | None:
        """Where ``target``, written on a page, leads; None if not into the site.

        Of the files that it can mean the first that is there is taken, or the likeliest;
        ``files`` are the keys of those there are, by locale. Absolute addresses ("https:…",
        "/about") are none of our business.
        """
        if SCHEME.match(target) or target.startswith("/"):
            return None
        link, hash_, anchor = target.partition("#")
        wanted = unquote(anchor) if hash_ else None
        if not link or link[0] == "?":
            return Destination(page.locale, page.key, wanted)
        meant = _meant(page.path, unquote(link.partition("?")[0]), page.locale, self)
        there = (one for one in meant if one[1] in files.get(one[0], ()))
        return Destination(*next(there, meant[0]), wanted)


# Every rule about links asks for the same few thousand targets again.
@lru_cache(maxsize=1 << 16)
def _meant(path: str, link: str, locale: str, ways: Ways) -> tuple[tuple[str, str], ...]:
    """The locales and keys that a link on a page can mean, the likeliest first."""
    readings = ways.generator.readings(path, link)
    return tuple(dict.fromkeys(ways.layout.seen_from(locale, reading) for reading in readings))
