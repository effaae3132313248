"""The state of a build: its registry, its findings, and the views of its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from ...checking.recording import NotingRegistry, settings_of_rules
from ...model import Page, Source
from ...reading import read_page
from ...registry import Registry
from ...settings import Settings
from ..kept.noting import DISK, ENGLISH, OFFERED, TERMS, Noting, noting_addresses, noting_edition
from ..offering import Offering
from ..render.downloads import Download
from ..render.figures import Figures
from ..render.locale_facts import Edition, Outline, edition
from ..render.markdown.terms import TermMention, term_mentions
from ..render.view import View
from ..render.wording.languages import english_names
from ..search.index import index_paths
from .aside import Asides
from .built_site import BuiltSite
from .drawing import Drawing
from .earlier import Earlier
from .mentions import Mentions
from .text import whole_text

if TYPE_CHECKING:
    from jinja2 import Environment

BASE = "concord-base"
"""Stands in a frame for the way from a page to the root of the site."""


@dataclass
class Building(BuiltSite):
    """The state of one build: :mod:`concord.site.assembling` makes it, its end drops it."""

    offering: Callable[[Building], Offering]
    """Makes what the site holds besides its pages."""
    changed: Mapping[str, datetime] = field(default_factory=dict)
    not_found: dict[str, str] = field(default_factory=dict)
    outlines: dict[str, tuple[str, Outline]] = field(default_factory=dict)
    editions: dict[str, Edition] = field(default_factory=dict)
    locale: str = ""
    """The locale that is built first, or alone."""
    frame: str = ""
    """What the theme puts around a page with two languages, "" where none is made."""
    frames_beside: dict[str, str] = field(default_factory=dict)
    """The same in the language of each translation."""
    drawing: Drawing = field(default_factory=Drawing)
    """Draws for the views of this build."""
    earlier: Earlier = field(default_factory=Earlier)
    _mentions: Mentions = field(default_factory=Mentions)

    @property
    def noting(self) -> Noting:
        """Where it is noted what is asked while something is drawn."""
        return self.drawing.noting

    @cached_property
    def asides(self) -> Asides:
        """What draws for the views of this build, and may keep the cards of a page apart."""
        return Asides(self.drawing, self.view)

    @cached_property
    def offers(self) -> Offering:
        """What the site holds besides its pages."""
        return self.offering(self)

    def host(self, env: Environment) -> None:
        """Take the partials that a theme has files for from the theme."""
        self.drawing.host(env)
        self.keep_compiled(env)
        self.keep_compiled(self.drawing.env)

    def renew(self, registry: Registry, page: Page | None = None) -> None:
        """Go on with another registry of the same site; the caller sees to the editions.

        At most one page of it is another than before: that is given.
        """
        registry.take_indexes(self.registry)
        self.registry = registry
        self._mentions.forget()
        self.drawing.forget()
        if page:
            self.by_path[page.path] = page
        for made in ("offers", "_seen"):
            self.__dict__.pop(made, None)

    def outline(self, locale: str, title: str, outline: Outline) -> None:
        """Take the name of the site and the sections of its navigation in a locale."""
        self.outlines[locale] = title, outline
        self.editions.pop(locale, None)
        self.offers.forget_texts(locale)

    def edition(self, locale: str) -> Edition:
        """What is gathered of the site in a locale; made at first use."""
        if locale not in self.editions:
            title, outline = self.outlines.get(locale, ("", {}))
            self.editions[locale] = edition(
                self.registry, locale, title, outline, self.changed, self.findings,
                self.earlier.links,
            )  # fmt: skip
        return self.editions[locale]

    def markdown(self, path: str, markdown: str) -> str:
        """The Markdown to build instead of a page's own, footnotes appended."""
        page = self.by_path.get(path)
        if page is None:
            return markdown
        if not page.source.endswith(markdown):
            # Another hook has changed the text: read that, not the file.
            page = read_page(markdown.encode(), page.path, page.locale, page.key)
        view = self._view(page, page.locale)
        figures = Figures(self.root, self.registry.layout, self.drawing.render, self._note_file)
        return whole_text(
            page, markdown, view, self.drawing, partial(self.part_of, page),
            partial(figures.html, view),
        )  # fmt: skip

    def part_of(self, page: Page, name: str) -> str | None:
        """As :meth:`Drawing.part_of`, of a page of this build."""
        return self.drawing.part_of(page.path, name, lambda: self._view(page, page.locale))

    def view(self, path: str, locale: str = "") -> View:
        """What the templates may ask about a page, or about the site if there is none."""
        page = self.by_path.get(path)
        return self._view(page, page.locale if page else locale)

    def _view(self, page: Page | None, locale: str) -> View:
        registry, edition, addresses = self.registry, self.edition(locale), self.addresses
        if (notes := self.noting.notes) is not None:
            addresses = noting_addresses(addresses, notes)
            registry = NotingRegistry(registry, notes, self._seen)
            edition = noting_edition(edition, locale, notes)
        return View(
            page, locale, registry, addresses, edition, self.asides.draw, self.drawing.same,
            self._find_terms,
            index_paths(locale, self.registry.settings.locales, addresses.default),
            paired=bool(self.frame), downloads=partial(self._offered, locale), english=self.english,
            ordered=self.earlier.seldom.made,
        )  # fmt: skip

    def frame_view(self, locale: str) -> View:
        """The view of the site for what stands around a page whose place is not known yet."""
        return replace(
            self.view("", locale), addresses=replace(self.addresses, at=f"{BASE}/"), paired=False
        )

    @cached_property
    def _seen(self) -> Settings:
        return settings_of_rules(self.registry.settings)

    def _note_file(self, path: str) -> None:
        self.noting.note((DISK, "=", path))

    def _offered(self, locale: str) -> tuple[Download, ...]:
        self.noting.note((OFFERED, "=", locale))
        return self.offers.downloads(locale)

    def english(self, text: str) -> list[tuple[int, int]]:
        """Where English names of ideas stand in a text that Markdown is made of."""
        note = self.noting.note
        return english_names(self.registry, lambda text: note((ENGLISH, "=", text)))(text)

    def source(self, name: str) -> Source | None:
        """The source of a name that Markdown's notes ask for."""
        self.noting.note(("sources", "=", name))
        return self.registry.sources.get(name)

    def terms(self, path: str) -> tuple[TermMention, ...]:
        """The terms of the page at a path, which its text needs and then its previews."""
        return self._mentions.of(self.page_at(path), self.registry)

    def _find_terms(self, page: Page, registry: Registry) -> Iterable[TermMention]:
        """As of any page; of one that stands in a file it is noted as one question."""
        if self.by_path.get(page.path) is not page:
            return term_mentions(page, registry)
        self.noting.note((TERMS, "=", page.path))
        found = self.terms(page.path)
        # While names are what they were, nobody looks for them again: but of these all is shown.
        self.noting.note_all(("concepts", "=", mention.concept.id) for mention in found)
        return found
