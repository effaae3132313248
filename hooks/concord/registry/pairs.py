"""A page and its translations, as rules about pairs are given them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Page
from ..settings import Settings


def pairs_of(
    pages: Mapping[tuple[str, str], Page], key: str, settings: Settings
) -> Iterator[tuple[Page, Page]]:
    """The default locale's page of a key with each of its translations, if both were read."""
    page = pages.get((settings.default, key))
    for locale in settings.translations if page and not page.is_unread else ():
        translation = pages.get((locale, key))
        if page and translation and not translation.is_unread:
            yield page, translation
