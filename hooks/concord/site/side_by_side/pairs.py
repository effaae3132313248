"""The pairs of pages that are shown side by side, and where the page with both stands."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...model import Page
from ...registry import Registry
from ...registry.page_urls import Addresses


class Pair(NamedTuple):
    """A page of the default locale, its translation, and the address of the page with both.

    ``address`` is one from the root of the site, ``file`` the path of the file that stands there.
    """

    page: Page
    translation: Page
    address: str
    file: str


def pairs(registry: Registry, addresses: Addresses) -> Iterator[Pair]:
    """Every page that has a counterpart, with each of its counterparts."""
    for page in registry.of_locale(registry.settings.default):
        for locale in registry.settings.translations:
            translation = registry.page(locale, page.key)
            if translation and not page.is_unread and not translation.is_unread:
                address = addresses.both(locale, page.key)
                yield Pair(page, translation, address, file_at(address))


def file_at(address: str) -> str:
    """The path of the file at the address of a page."""
    return f"{address}index.html" if address.endswith("/") or not address else address


def led(registry: Registry, addresses: Addresses, locale: str) -> Mapping[str, str]:
    """The addresses of pages with a language's other, by those of the pages in either language.

    Without a slash at the end of either's address: "." is the home page.
    """
    found = {}
    for pair in pairs(registry, addresses):
        if pair.translation.locale == locale:
            for page in (pair.page, pair.translation):
                own = addresses.path(page.locale, page.key)
                found[posixpath.normpath(own or ".")] = pair.address
    return found
