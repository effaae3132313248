"""Addresses of pages on the built site."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import quote, urlsplit


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the pages of a site stand.

    ``base`` is the address of the site ("" if it has none, as in a bundle), ``default`` the
    locale at its root, ``directories`` whether a page is a folder ("zuul/") or a file
    ("zuul.html"). ``moved`` says where files of the theme stand whose names change with their
    content. ``at`` is what is written for the root of the host, "" for the path of ``base``.
    """

    base: str
    default: str
    directories: bool
    moved: Mapping[str, str] = field(default_factory=dict, compare=False)
    at: str = ""

    def path(self, locale: str, key: str, anchor: str = "") -> str:
        """A page's address from the root of the site: ``zh/concepts/zuul/#limits``."""
        found = _path("" if locale == self.default else locale, key, self.directories)
        return f"{found}#{anchor}" if anchor else found

    def both(self, locale: str, key: str) -> str:
        """The address of a page beside its translation, from the root: ``en-zh/concepts/zuul/``."""
        return _path(f"{self.default}-{locale}", key, self.directories)

    def absolute(self, locale: str, key: str, anchor: str = "") -> str:
        """A page's address with the site's, "" if the site has none."""
        return self.whole(self.path(locale, key, anchor))

    def below(self, locale: str, path: str) -> str:
        """The path, from the root of the site, of a file in the folder of a locale's pages."""
        return path if locale == self.default else f"{locale}/{path}"

    def whole(self, path: str) -> str:
        """A path from the root of the site as an address, "" if the site has none.

        Feeds, maps of sites and links in Markdown hold no blank, and nothing but ASCII.
        """
        return f"{self.base.rstrip('/')}/{_quoted(path)}" if self.base else ""

    @property
    def root(self) -> str:
        """The path at which the site stands on its host: "/", "/guide/"."""
        return self.at or urlsplit(self.base).path.rstrip("/") + "/"

    def rooted(self, locale: str, key: str, anchor: str = "") -> str:
        """A page's address from the root of the host, for pages that stand anywhere."""
        return self.root + self.path(locale, key, anchor)

    def relative(self, start: tuple[str, str], end: tuple[str, str], anchor: str = "") -> str:
        """The address of the page ``end`` (locale, key) as written on the page ``start``."""
        return self.from_path(self.path(*start), self.path(*end, anchor))

    def asset(self, start: tuple[str, str], path: str) -> str:
        """The address of a file of the site, as written on the page ``start``."""
        return self.from_path(self.path(*start), path)

    @staticmethod
    def from_path(start: str, end: str) -> str:
        """A path from the root of the site as written on the page at another."""
        path, hash_, anchor = end.partition("#")
        return _between(start.rpartition("/")[0], path) + hash_ + anchor


@lru_cache(maxsize=1 << 16)
def _path(folder: str, key: str, directories: bool) -> str:
    stem = posixpath.splitext(key)[0]
    above, name = posixpath.split(stem)
    if name == "README":
        stem, name = posixpath.join(above, "index"), "index"
    if not directories:
        found = stem + ".html"
    elif name == "index":
        found = above + "/" if above else ""
    else:
        found = stem + "/"
    return f"{folder}/{found}" if folder else found


@lru_cache(maxsize=1 << 16)
def _quoted(path: str) -> str:
    place, hash_, anchor = path.partition("#")
    return quote(place) + hash_ + anchor


@lru_cache(maxsize=1 << 16)
def _between(folder: str, path: str) -> str:
    """A path as written in a folder, both from the root; in less time than posixpath takes."""
    start, (*above, name) = folder.split("/") if folder else [], path.split("/")
    shared = 0
    for one, other in zip(start, above, strict=False):
        if one != other:
            break
        shared += 1
    return "/".join([*[".."] * (len(start) - shared), *above[shared:], name]) or "./"
