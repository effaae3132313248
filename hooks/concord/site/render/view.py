"""What the templates may ask about a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from markupsafe import Markup

from ...model import Concept, Page, Source
from ...registry import Registry
from ...registry.page_urls import Addresses
from .downloads import Download
from .file_names import FEED, PLAIN
from .links import Alternate, Both, Link
from .locale_facts import Edition
from .markdown.terms import TermMention, term_mentions
from .wording.dates import dated
from .wording.languages import Finder, english_names, marked
from .wording.words import counted, language_name, words

HOME = "index.md"


def _nothing(view: View, name: str) -> Markup:
    """Draw nothing: for views that no template sees."""
    return Markup()


def ids_of(page: Page) -> set[str]:
    """The ids that stand in the text of a page."""
    return {heading.id for heading in page.headings} | page.anchors


def _nothing_same(locale: str, name: str, given: Mapping[str, object]) -> str:
    """Draw nothing of a theme's: for views that no template sees."""
    return ""


def _anew(given: Any, make: Callable[[], Any]) -> Any:
    """Make it."""
    return make()


@dataclass(frozen=True, slots=True)
class View:
    """A page, or the site (``page`` is None), in a locale, as templates see it."""

    page: Page | None
    locale: str
    registry: Registry
    addresses: Addresses
    edition: Edition
    draw: Callable[[View, str], Markup] = _nothing
    draw_same: Callable[[str, str, Mapping[str, object]], str] = _nothing_same
    find_terms: Callable[[Page, Registry], Iterable[TermMention]] = term_mentions
    search: Mapping[str, list[str]] = field(default_factory=dict)
    """Where the search indexes are: ``index`` of this locale, ``other`` of all others."""
    paired: bool = False
    """Whether there are pages that show two languages side by side."""
    at: str = ""
    """The address of the page that the view is shown on, where that is not the page's own."""
    downloads: Callable[[], tuple[Download, ...]] = tuple
    """What the site offers to be taken along."""
    ordered: Callable[[Any, Callable[[], Any]], Any] = _anew
    """Gives what the second makes of values, as an earlier build has put them in order."""
    english: Finder | None = None
    """Finds the English names of concepts; by default those of the registry."""

    def part(self, name: str) -> Markup:
        """The HTML of one of concord's parts for this page, empty if there is nothing to say.

        :raises KeyError: when there is no part of that name.
        """
        return self.draw(self, name)

    def same(self, name: str, **given: object) -> str:
        """A template of the theme that is the same on all pages of the locale, drawn for the first.

        It is told what that gives, and nothing of the page; for another text or number in this it
        is another.
        """
        return self.draw_same(self.locale, name, given)

    @property
    def key(self) -> str:
        """The page's key, "" for the site."""
        return self.page.key if self.page else ""

    @property
    def concept(self) -> Concept | None:
        """The concept that the page is about."""
        return self.registry.concept_of(self.page) if self.page else None

    @property
    def source(self) -> Source | None:
        """The source whose page this is."""
        names = self.registry.sources_at.get(self.key, ())
        sources = (self.registry.sources[name] for name in names)
        return next((source for source in sources if not source.anchor), None)

    def terms(self) -> tuple[TermMention, ...]:
        """The glossary terms that the page's text links to."""
        return tuple(self.find_terms(self.page, self.registry)) if self.page else ()

    @property
    def words(self) -> dict[str, Any]:
        """The words of the interface in the page's language."""
        return words(self.locale)

    @property
    def site_title(self) -> str:
        """The name of the site in this locale; its home page's title where it has no name."""
        return self.edition.title or self.title(HOME)

    @property
    def changed(self) -> datetime | None:
        """When the page was last changed; of the site, when its youngest page was."""
        times = self.edition.changed
        return times.get(self.page.path) if self.page else max(times.values(), default=None)

    def counted(self, name: str, count: int) -> str:
        """A word with a number, in its plural form."""
        return counted(name, count, self.locale)

    def language_name(self, tag: str) -> str:
        """What a language is called in that of the page."""
        return language_name(tag, self.locale)

    def date(self, value: str) -> str:
        """A date (EDTF) in words."""
        return dated(value, self.locale)

    def marked(self, text: str) -> Markup:
        """A text with its runs of other languages marked."""
        return marked(text, self.locale, self.english or english_names(self.registry))

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

    @property
    def feed(self) -> str:
        """The address of the locale's feed of changes, "" where there is none."""
        folder = "" if self.locale == self.addresses.default else f"{self.locale}/"
        known = self.addresses.base and self.edition.changed
        return self.asset(folder + FEED) if known else ""

    @property
    def plain(self) -> str:
        """The address of the page as Markdown, as written on it; "" where there is none."""
        is_there = self.page and self.addresses.base and self.addresses.directories
        return PLAIN if is_there and self.registry.settings.publish else ""

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

    @property
    def default(self) -> str:
        """The default locale, at the root of the site."""
        return self.registry.settings.default
