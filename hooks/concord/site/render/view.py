"""What the templates may ask about a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from markupsafe import Markup

from ...model import Concept, Page, Source
from ...registry import Registry
from .addressed import HOME, Addressed
from .downloads import Download
from .file_names import FEED, PLAIN
from .locale_facts import Edition
from .markdown.terms import TermMention, term_mentions
from .wording.dates import dated
from .wording.languages import Finder, english_names, marked
from .wording.words import counted, language_name, words


def _nothing(view: View, name: str) -> Markup:
    """Draw nothing: for views that no template sees."""
    return Markup()


def _nothing_same(locale: str, name: str, given: Mapping[str, object]) -> str:
    """Draw nothing of a theme's: for views that no template sees."""
    return ""


def _anew(given: Any, make: Callable[[], Any]) -> Any:
    """Make it."""
    return make()


@dataclass(frozen=True, slots=True)
class View(Addressed):
    """A page, or the site (``page`` is None), in a locale, as templates see it."""

    edition: Edition
    draw: Callable[[View, str], Markup] = _nothing
    draw_same: Callable[[str, str, Mapping[str, object]], str] = _nothing_same
    find_terms: Callable[[Page, Registry], Iterable[TermMention]] = term_mentions
    search: Mapping[str, list[str]] = field(default_factory=dict)
    """Where the search indexes are: ``index`` of this locale, ``other`` of all others."""
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
