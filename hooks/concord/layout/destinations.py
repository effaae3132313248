"""Where a link leads: targets of links resolved against the keys of the site."""

from __future__ import annotations

import re
from functools import lru_cache
from posixpath import join, normpath
from typing import NamedTuple
from urllib.parse import unquote

from ..settings import Settings

SCHEME = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")


class Destination(NamedTuple):
    """A link's target inside the site.

    ``locale`` is the link's own, or another where the link names another locale's tree, or ""
    where it names none: then ``key`` is a path in the docs folder, or begins with "../" where
    the link leaves it. ``anchor`` is None where the link names none.
    """

    locale: str
    key: str
    anchor: str | None

    @property
    def is_outside(self) -> bool:
        """Whether it is out of the docs folder."""
        return self.key == ".." or self.key.startswith("../")


def destination(key: str, locale: str, target: str, settings: Settings) -> Destination | None:
    """Where ``target``, written on the page ``key``, leads; None if not into the site.

    Absolute addresses ("https:…", "/about") are none of our business.
    """
    if SCHEME.match(target) or target.startswith("/"):
        return None
    path, hash_, anchor = target.partition("#")
    wanted = unquote(anchor) if hash_ else None
    if not path or path[0] == "?":
        return Destination(locale, key, wanted)
    found = _found(key.rpartition("/")[0], path, locale, settings.layout, settings.locales)
    return Destination(*found, wanted)


# Every rule about links asks for the same few thousand targets again.
@lru_cache(maxsize=1 << 16)
def _found(
    folder: str, path: str, locale: str, layout: str, locales: tuple[str, ...]
) -> tuple[str, str]:
    """The locale and key of a path written on a page in a folder."""
    path = unquote(path.partition("?")[0])
    if layout == "suffix":
        return _by_suffix(normpath(join(folder, path)), locale, locales)
    return _by_folder(normpath(join(locale, folder, path)), locales)


def _by_folder(path: str, locales: tuple[str, ...]) -> tuple[str, str]:
    tree, _, key = path.partition("/")
    if tree in locales:
        return tree, key or "index.md"
    return "", path


def _by_suffix(path: str, locale: str, locales: tuple[str, ...]) -> tuple[str, str]:
    if path.startswith("../"):
        return "", path
    stem, dot, ending = path.rpartition(".")
    base, _, named = stem.rpartition(".")
    if base and named in locales:
        return named, base + dot + ending
    return locale, path
