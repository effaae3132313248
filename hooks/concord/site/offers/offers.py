"""What a site holds besides its pages, made of all of them, and each made at first use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from ...exports import EXPORTS, Export
from ...model import Page
from ..building import Building
from ..building.earlier import Later
from ..released.listing import Released, read_list
from ..render.downloads import Download
from ..search.index import index_path, index_text
from ..search.tables import read_tables
from .downloads import downloads
from .later_texts import LaterTexts
from .plain_texts import PlainTexts, has_text_alone, make_text


class Offers:
    """What a build offers; another registry of its site makes others."""

    def __init__(self, building: Building) -> None:
        self.building = building
        self._texts: dict[str, PlainTexts] = {}
        self._downloads: dict[str, tuple[Download, ...]] = {}

    def indexes(self) -> Iterator[tuple[str, str]]:
        """The path of each locale's search index from the root of the site, and the index."""
        building = self.building
        registry, addresses = building.registry, building.addresses
        tables = read_tables(building.root)
        for locale in registry.settings.locales:
            yield (
                index_path(locale, addresses.default),
                index_text(registry, locale, addresses, tables, building.earlier.made),
            )

    @cached_property
    def vocabularies(self) -> LaterTexts:
        """The vocabulary in the forms that programs read, by path; none without an address."""
        made = EXPORTS.values() if self.building.addresses.base else ()
        with self.building.noting.into(None):
            forms = {one.file: self._vocabulary(one) for one in made}
        return LaterTexts(self.building.earlier.made, forms)

    def _vocabulary(self, export: Export) -> Later:
        """A form of it, as an earlier build has made it where nothing of what it asks is new."""
        building = self.building
        base, locale = building.addresses.base, building.registry.settings.default

        def make() -> str:
            text = export.text(building.view("", locale).registry, base)
            return text.rstrip("\n") + "\n"

        # They are made of the same, and each is another.
        return building.earlier.later(export.file, "", [export.file, base], make)

    def texts(self, locale: str) -> PlainTexts:
        """The pages of a locale as Markdown, one by one and as a whole, by path.

        Not before its navigation is known: that gives their order.
        """
        if locale not in self._texts:
            with self.building.noting.into(None):
                self._texts[locale] = PlainTexts(self.building, locale)
        return self._texts[locale]

    def has_text_alone(self, page: Page) -> bool:
        """Whether the text of a page can be made beside the page, which shows nothing of it."""
        return has_text_alone(self.building, page)

    def make_text(self, page: Page) -> None:
        """Make the text of a page, to be taken once those of its locale are asked for."""
        with self.building.noting.into(None):
            make_text(self.building, page)

    def forget_texts(self, locale: str) -> None:
        """Make the texts of a locale anew when they are asked for."""
        self._texts.pop(locale, None)
        self._downloads.pop(locale, None)

    @cached_property
    def released(self) -> tuple[Released, ...]:
        """The files that were made to be read offline, and are still what they were.

        :raises UnusableError: when their list cannot be read.
        """
        return read_list(self.building.root)

    def downloads(self, locale: str) -> tuple[Download, ...]:
        """What the site offers to the readers of a locale, to be taken along."""
        if locale not in self._downloads:
            self._downloads[locale] = downloads(self.building, locale)
        return self._downloads[locale]
