"""Pages by the addresses that they write in their front matter, and those that they had before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from ..layout.destinations import Destination, path_in
from ..model import Page

OWN = ("url", "permalink", "slug")
"""What gives a page an address, in Hugo, Jekyll and Docusaurus."""
FORMER = "aliases"


class Addresses:
    """The keys of one site's pages by locale and address, gathered when one is first asked for."""

    def __init__(self) -> None:
        self._known: Mapping[tuple[str, str], str] | None = None

    def key(self, locale: str, path: str, pages: Iterable[Page]) -> str:
        """The key of the page at a path from the root, "" if none has it.

        The path may begin with the locale, which need not be written in front matter.
        """
        if self._known is None:
            self._known = {
                (page.locale, bare(written, page.locale)): page.key
                for page in pages
                for written in _written(page)
            }
        return self._known.get((locale, bare(path, locale)), "") if self._known else ""


def by_address(
    page: Page, target: str, locales: Iterable[str], addressed: Callable[[str, str], str],
    *, is_file: bool,
) -> Destination | None:  # fmt: skip
    """Where a link leads by an address that a page writes, as ``addressed`` tells.

    One that ``is_file`` counts from the page's file unless the page writes an address of its own.
    """
    for path in _meant(page, path_in(target), is_file=is_file):
        first = path.partition("/")[0].lower()
        locale = next((one for one in locales if one.lower() == first), page.locale)
        if key := addressed(locale, path):
            anchor = target.partition("#")[2]
            return Destination(locale, key, unquote(anchor) or None)
    return None


def _meant(page: Page, link: str, *, is_file: bool) -> Iterator[str]:
    """The addresses that a link without query and anchor can mean, if it may be one."""
    if link[:1] == "/":
        yield from () if link[1:2] == "/" else (link.strip("/"),)
    elif link and is_file and (own := next(_own(page), "")):
        for folder in (own.strip("/"), dirname(own.strip("/"))):
            yield normpath(join(folder, link)).removeprefix("./")


def bare(path: str, locale: str) -> str:
    """An address without the slashes around it and the tag of a locale before it."""
    plain = path.strip("/").lower()
    return plain.removeprefix(f"{locale.lower()}/") if locale else plain


def _written(page: Page) -> Iterator[str]:
    """The addresses of a page, also those that it had before."""
    former = page.meta.get(FORMER)
    yield from (one for one in former if isinstance(one, str)) if isinstance(former, list) else ()
    yield from _own(page)


def _own(page: Page) -> Iterator[str]:
    """The address that a page writes; a ``slug`` without slashes is the end of one alone."""
    for name in OWN:
        value = page.meta.get(name)
        if isinstance(value, str) and "://" not in value and (name != "slug" or value[:1] == "/"):
            yield value
