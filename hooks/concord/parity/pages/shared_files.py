"""Files of one language that pages of another take in as they are: one text for both.

So ``import Steps from '../../en/shared/steps.md'``. What is in other than Latin letters is not
meant for readers of another language all the same.
"""

from __future__ import annotations

from posixpath import dirname, join, normpath

from ...languages import language
from ...model import Page
from ...registry import Registry

FROM_ROOT = "/", "@", "~"
"""How a name begins that counts from a folder of the site: ``@/en/a.md``, ``@site/docs/a.md``."""


class SharedFiles:
    """The files that each language takes in, looked at when a language is first asked about."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._taken: dict[str, list[str]] = {}

    def is_shared(self, page: Page, other: str) -> bool:
        """Whether a page of another language takes in a file, which needs no translation then."""
        if language(page.locale).own_letters is not None:
            return False
        if other not in self._taken:
            pages = self._registry.of_locale(other)
            self._taken[other] = [_whole(one, name) for one in pages for name in one.taken_in]
        ways = self._taken[other]
        return any(_is_named(page, way) for way in ways)


def _whole(page: Page, name: str) -> str:
    """A file's path from the root, or with a slash before it as much of it as is written."""
    if name.startswith(FROM_ROOT):
        return "/" + name.partition("/")[2].lstrip("/")
    return normpath(join(dirname(page.path), name))


def _is_named(page: Page, way: str) -> bool:
    """Whether a way leads to a page; its key alone may be that of the other language's page."""
    if way.startswith("/"):
        return len(way) > len(page.key) + 1 and f"/{page.path}".endswith(way)
    return way == page.path
