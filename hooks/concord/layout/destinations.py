"""Where a link leads: targets of links resolved against the keys of the site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from ..generators import Generator
from .layout import Layout

MACRO = re.compile(r"\{\{|\{%|\$\{")
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
    drawings: Mapping[tuple[str, str], tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """By locale and key the path of a drawing and the texts in it."""

    def lead(self, path: str, locale: str, key: str, target: str) -> Destination | None:
        """Where ``target``, written on the page at ``path``, leads; None if not into the site.

        Of the files that it can mean the first that is there is taken, or the likeliest.
        Addresses of other sites and those that macros make are none of our business, and from the
        root ("/about") only those at which something is found.
        """
        if SCHEME.match(target) or MACRO.search(unquote(target)):
            return None
        link, hash_, anchor = target.partition("#")
        wanted = unquote(anchor) if hash_ else None
        if not link or link[0] == "?":
            return Destination(locale, key, wanted)
        if link.startswith("/"):
            rooted = _from_root(unquote(link.partition("?")[0]), locale, self)
            return Destination(*rooted, wanted) if rooted else None
        return Destination(*_found(path, unquote(link.partition("?")[0]), locale, self), wanted)

    def is_anywhere(self, target: str) -> bool:
        """Whether some locale has something at an address from the root."""
        link = unquote(target.partition("#")[0].partition("?")[0])
        return any(_from_root(link, locale, self) for locale in self.files)


# Every rule about links asks for the same few thousand targets again.
@lru_cache(maxsize=1 << 16)
def _found(path: str, link: str, locale: str, ways: Ways) -> tuple[str, str]:
    """The locale and key that a link on a page means.

    Where its locale has no such page, the key that another locale has is the likeliest.
    """
    first = elsewhere = None
    for reading in ways.generator.readings(path, link):
        found = ways.layout.seen_from(locale, reading)
        if found[1] in ways.files.get(found[0], ()):
            return found
        first = first or found
        key = found[1]
        if not elsewhere and found[0] == locale and any(key in k for k in ways.files.values()):
            elsewhere = found
    return elsewhere or first or ("", link)


@lru_cache(maxsize=1 << 16)
def _from_root(link: str, locale: str, ways: Ways) -> tuple[str, str] | None:
    """The locale and key at an address from the root of the site, None where nothing is there.

    The pages of a locale stand below its tag, or below the root; files of no page anywhere.
    """
    path = link.strip("/")
    first, _, rest = path.partition("/")
    tagged = next((one for one in ways.files if one and one.lower() == first.lower()), "")
    tries = [(tagged, rest)] if tagged else []
    tries += [(locale, path), ("", path)]
    for home, name in tries:
        for key in ways.generator.keys_at(name):
            if key in ways.files.get(home, ()):
                return home, key
    return None
