"""Which locales are works in progress: they lack so many pages that each is no news."""

from __future__ import annotations

from collections.abc import Mapping, Set

MANY = 20
SHARE = 10


def is_begun(lacking: int, whole: int) -> bool:
    """Whether a locale that lacks so many of all pages is a work in progress.

    That is where they are :data:`MANY`, and more than one in :data:`SHARE`.
    """
    return lacking >= MANY and SHARE * lacking > whole


class Begun:
    """The locales of a site, each looked at when it is first asked about."""

    def __init__(self) -> None:
        self._known: dict[str, bool] = {}

    def lacks(self, locale: str, key: str, default: str, files: Mapping[str, Set[str]]) -> bool:
        """Whether a page is one of very many that a locale does not have yet.

        ``files`` are the keys of the files there are, by locale; ``default`` has all pages.
        """
        home = files.get(default, frozenset())
        if locale == default or key not in home:
            return False
        if locale not in self._known:
            own = files.get(locale, frozenset())
            pages = [one for one in home if one.endswith(".md")]
            self._known[locale] = is_begun(sum(one not in own for one in pages), len(pages))
        return self._known[locale]
