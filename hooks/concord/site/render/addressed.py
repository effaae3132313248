"""A page, or the site, at its address: how others are written there, and where else it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ...model import Concept, Page, Source
from ...registry import Registry
from ...registry.page_urls import Addresses
from .links import Alternate, Both, Link

HOME = "index.md"


def ids_of(page: Page) -> set[str]:
    """The ids that stand in the text of a page."""
    return {heading.id for heading in page.headings} | page.anchors


@dataclass(frozen=True, slots=True)
class Addressed:
    """A page, or the site (``page`` is None), in a locale, as it leads to others."""

    page: Page | None
    locale: str
    registry: Registry
    addresses: Addresses
    paired: bool = field(default=False, kw_only=True)
    """Whether there are pages that show two languages side by side."""
    at: str = field(default="", kw_only=True)
    """The address of the page that the view is shown on, where that is not the page's own."""

    @property
    def key(self) -> str:
        """The page's key, "" for the site."""
        return self.page.key if self.page else ""

    @property
    def default(self) -> str:
        """The default locale, at the root of the site."""
        return self.registry.settings.default

    def title(self, key: str) -> str:
        """The title of a page of this locale, "" if there is none."""
        page = self.registry.page(self.locale, key)
        return page.title if page else ""

    def href(self, key: str, anchor: str = "", locale: str = "") -> str:
        """The address of a page of this locale, or another, as written on this page."""
        end = (locale or self.locale, key)
        if self.page is None:
            return self.addresses.rooted(*end, anchor)
        return self.addresses.from_path(self._here(), self.addresses.path(*end, anchor))

    def _here(self) -> str:
        """The address from which addresses are written."""
        assert self.page is not None
        return self.at or self.addresses.path(self.page.locale, self.page.key)

    def asset(self, path: str) -> str:
        """The address of a file, by its path from the root of the site or of the theme."""
        path = self.addresses.moved.get(path, path)
        if self.page is None:
            return self.addresses.root + path
        return self.addresses.from_path(self._here(), path)

    def link(self, concept: Concept, locale: str = "") -> Link:
        """A link to a concept's page or entry, by its name in this locale or another."""
        locale = locale or self.locale
        home = locale if locale in concept.names else next(iter(concept.names), locale)
        names = concept.names.get(home)
        lang = "" if home == self.locale else home
        href = self.href(concept.key, concept.anchor, home)
        return Link(names.title if names else concept.id, href, lang, concept.id)

    def page_link(self, key: str) -> Link:
        """A link to a page of this locale by its title."""
        return Link(self.title(key), self.href(key))

    def source_link(self, source: Source) -> Link:
        """A link to a source's page or entry, by its title in this locale."""
        title = str(source.field("title", self.locale, self.default))
        return Link(title, self.href(source.key, source.anchor), "", source.id)

    def alternates(self) -> Iterator[Alternate]:
        """The page in every locale that has it; the site's home where there is no page."""
        key = self.key or HOME
        for locale in self.registry.settings.locales:
            if page := self.registry.page(locale, key):
                yield Alternate(
                    locale, self.href(key, locale=locale),
                    self.addresses.absolute(locale, key), locale == self.locale,
                    tuple(sorted(ids_of(self.page) - ids_of(page))) if self.page else (),
                )  # fmt: skip

    def others(self) -> list[Alternate]:
        """The page in the other locales, from the next one round to the one before."""
        known = list(self.alternates())
        if self.at:
            return known
        at = next((number for number, one in enumerate(known) if one.current), -1)
        return [one for one in known[at + 1 :] + known[: at + 1] if not one.current]

    def side_by_side(self) -> list[Both]:
        """Where the page is shown beside itself in another language."""
        if self.page is None or not self.paired or self.at:
            return []
        settings, home = self.registry.settings, self.registry.page(self.default, self.key)
        names = settings.translations if self.locale == self.default else (self.locale,)
        there = [self.registry.page(name, self.key) for name in names] if home else []
        lacks = tuple(sorted(ids_of(self.page) - ids_of(home))) if home else ()
        return [
            Both(
                self.default if one.locale == self.locale else one.locale,
                self.addresses.from_path(self._here(), self.addresses.both(one.locale, self.key)),
                lacks if one.locale == self.locale else (),
            )
            for one in there if one
        ]  # fmt: skip
