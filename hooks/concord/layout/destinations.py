"""Where a link leads: targets of links resolved against the keys of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from posixpath import basename, normpath, splitext
from typing import NamedTuple
from urllib.parse import unquote

from ..generators import PLAIN, Generator
from ..model import Page
from .layout import Layout
from .marked import marked
from .own_folder import below_own_folder
from .pattern import Pattern

MACRO = re.compile(r"\{\{|\{%|\$\{")
FILLED_IN = re.compile(r"[A-Z]+(?:_[A-Z]+)+\Z")
"""A name such as ENGLISH_VERSION_URL, in place of which a program puts an address."""
SCHEME = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//|[~@]/)")
"""How an address begins that leads out of the site, or a path that a bundler has another for."""

ID = re.compile(r"(?:^|&)id=([^&]+)")
"""The id of a heading in a query."""

TAG = re.compile(r"[a-z]{2}[-_](?:[a-z]{2}|[a-z]{4})")
"""A language with a region or a script."""


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
        ``files`` are the keys of those there are, by locale. Addresses of other sites and those
        that macros make are none of our business, and from the root ("/about") only those at
        which something is found.
        """
        if SCHEME.match(target) or MACRO.search(unquote(target)) or FILLED_IN.match(target):
            return None
        link, hash_, anchor = target.partition("#")
        wanted = unquote(anchor) if hash_ else self._asked_for(link)
        if not link or link[0] == "?":
            return Destination(page.locale, page.key, wanted)
        path = unquote(link.partition("?")[0])
        if link.startswith("/"):
            rooted = self.at_root(path, page.locale, files)
            return Destination(*rooted, wanted) if rooted else None
        found = self._from_page(page, path, files)
        return Destination(*found, wanted) if found else None

    def _asked_for(self, link: str) -> str | None:
        """The heading that the query of a link names, with generators that read it so."""
        query = link.partition("?")[2] if self.generator.asks_by_query else ""
        named = ID.search(query)
        return unquote(named[1]) if named else None

    def seen_from(self, locale: str, path: str) -> tuple[str, str]:
        """The locale and key that a link on a page of ``locale`` means by a path.

        Where every file has the mark of its language, a generator takes a name without one for
        that of the page's own; on a code host it is the name of a file.
        """
        found = self.layout.seen_from(locale, path)
        if found[0] == "" and self.generator is not PLAIN:
            return self.layout.unmarked(locale, path) or found
        return found

    def meant(self, page: Page, target: str) -> tuple[tuple[str, str], ...]:
        """The locales and keys that a relative link on a page can mean, the likeliest first."""
        return _meant(_folders(page.path, self), path_in(target), page.locale, self)

    def _from_page(
        self, page: Page, path: str, files: Mapping[str, Set[str]]
    ) -> tuple[str, str] | None:
        """The locale and key at a path as it counts from a page, None where it may be no path."""
        meant = _meant(_folders(page.path, self), path, page.locale, self)
        is_address = self.generator.by_address and "." not in basename(path.rstrip("./"))
        locale, key = _found(meant, files, page.locale if is_address else "")
        if key not in files.get(locale, ()):
            if self.generator.may_name_object(path):
                return None
            stem, ending = splitext(normpath(path))
            is_named = self.generator.from_root and ending in self.generator.endings
            if is_named and f"{stem}.md" in files.get(page.locale, ()):
                return page.locale, f"{stem}.md"
        return locale, key

    def at_root(
        self, link: str, locale: str, files: Mapping[str, Set[str]]
    ) -> tuple[str, str] | None:
        """The locale and key at an address from the root, None where nothing is there.

        The pages of a locale stand below its tag, or below the root; files of no page anywhere.
        An address may begin with the name of the folder in which the pages lie, as ``/docs/``.
        """
        path = link.strip("/")
        first, _, rest = path.partition("/")
        low = first.lower()
        tagged = next((one for one in files if one and one.lower() == low), "")
        tagged = tagged or self.layout.in_folder(low) or _of_language(low, files)
        tries = [(tagged, rest)] if tagged else []
        tries += [(locale, path), *marked(path, files)]
        below = [(home, one) for home, name in tries for one in below_own_folder(name, self.layout)]
        for home, name in (*tries, ("", path), *below):
            for key in _keys_at(name, self):
                if key in files.get(home, ()):
                    return home, key
        return None

    def is_anywhere(self, target: str, files: Mapping[str, Set[str]]) -> bool:
        """Whether some locale has something at an address from the root."""
        link = path_in(target)
        return any(self.at_root(link, locale, files) for locale in files)


def _of_language(tag: str, locales: Iterable[str]) -> str:
    """The only locale of the language that a tag such as ``zh-cn`` is of, "" if it is no such."""
    if not TAG.fullmatch(tag):
        return ""
    found = [one for one in locales if one.lower().partition("-")[0] == tag.partition("-")[0]]
    return found[0] if len(found) == 1 else ""


def path_in(target: str) -> str:
    """The path that a link names, without its query and its anchor, as files are called."""
    return unquote(target.partition("#")[0].partition("?")[0])


@lru_cache(maxsize=1 << 14)
def _keys_at(path: str, ways: Ways) -> tuple[str, ...]:
    """The keys that can stand at a path from the root of a locale's pages."""
    return tuple(ways.generator.keys_at(path))


@lru_cache(maxsize=1 << 14)
def _folders(path: str, ways: Ways) -> tuple[str, ...]:
    """The folders from which links on a page may count."""
    return tuple(ways.generator.folders(path))


# Every rule about links asks for the same few thousand targets again, and pages of one folder do.
@lru_cache(maxsize=1 << 16)
def _meant(
    folders: tuple[str, ...], link: str, locale: str, ways: Ways
) -> tuple[tuple[str, str], ...]:
    """The locales and keys that a link can mean that counts from folders, the likeliest first."""
    readings = ways.generator.readings_from(folders, link)
    return tuple(dict.fromkeys(ways.seen_from(locale, reading) for reading in readings))


def _found(
    meant: tuple[tuple[str, str], ...], files: Mapping[str, Set[str]], home: str
) -> tuple[str, str]:
    """Of what a link can mean the first that is there, that of a locale ``home`` before others.

    So an address such as "../guide/", counted from that of the page, stays in its language, even
    if the same way, counted from its file, would lead into another. Where no page is there, the
    key that another locale has is the likeliest.
    """
    there = [one for one in meant if one[1] in files.get(one[0], ())]
    if there:
        return next((one for one in there if one[0] == home), there[0])
    own = meant[0][0]
    elsewhere = (one for one in meant if one[0] == own and any(one[1] in k for k in files.values()))
    return next(elsewhere, meant[0])


def ways_of(layout: Layout, generator: Generator) -> Ways:
    """How links lead; the same object while nothing is different, for what is kept by it."""
    lists = (layout.homes_of_pages, layout.marked)
    homes, marked = (tuple(one.items()) for one in lists)
    return _same_ways(layout.root, layout.patterns, homes, marked, generator)


@lru_cache(maxsize=8)
def _same_ways(
    root: str, patterns: tuple[tuple[str, Pattern], ...], homes: tuple[tuple[str, Pattern], ...],
    marked: tuple[tuple[str, tuple[str, ...]], ...], generator: Generator,
) -> Ways:  # fmt: skip
    return Ways(Layout(root, patterns, dict(homes), dict(marked)), generator)
