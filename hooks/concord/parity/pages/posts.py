"""Posts: what is written once, and translated where somebody likes to.

A site that keeps its posts in all languages lacks one that it has in one alone.
"""

from __future__ import annotations

import re

from ...registry import Registry

FOLDER = re.compile(r"(?:blogs?|_?posts?|news|articles?|events?)", re.I)
"""How the folders of posts are called."""
KEPT = 0.75
"""So many of a folder are in both languages where its posts are translated."""


class Posts:
    """Which folders of posts are kept in two languages, looked up once each."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._known: dict[tuple[str, str, str], bool] = {}

    def is_free(self, key: str, locale: str, other: str) -> bool:
        """Whether a page of a locale is a post that another locale need not have."""
        folder = folder_of_posts(key)
        if not folder:
            return False
        asked = folder, locale, other
        if asked not in self._known:
            self._known[asked] = not self._are_kept(*asked)
        return self._known[asked]

    def _are_kept(self, folder: str, locale: str, other: str) -> bool:
        ours, theirs = (
            {page.key for page in self._registry.of_locale(one) if page.key.startswith(folder)}
            for one in (locale, other)
        )
        return len(ours & theirs) >= KEPT * len(ours | theirs)


def folder_of_posts(key: str) -> str:
    """The folder of posts in which a page lies, with a slash at its end; "" for another page."""
    parts = key.split("/")
    for number, part in enumerate(parts[:-1], 1):
        if FOLDER.fullmatch(part):
            return "/".join(parts[:number]) + "/"
    return ""
