"""One build of a site: its registry, its findings, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ..checking.noting_tables import Asked, Notes
from ..checking.recording import NotingRegistry
from ..findings import Finding
from ..model import Page, Source
from ..reading import read_page
from ..registry import Registry
from ..registry.page_urls import Addresses
from .judge.judging import Judging
from .kept.derived import Derived
from .kept.noting import DISK, ENGLISH, OFFERED, TERMS, noting_addresses, noting_edition
from .kept.templates import keep_compiled
from .offering import Offering
from .render.alike import Alike
from .render.assets import Asset, own_assets
from .render.downloads import Download
from .render.figures import Figures
from .render.locale_facts import Edition, Outline, edition
from .render.markdown.citations import citations
from .render.markdown.prepare import prepare
from .render.markdown.terms import TermMention, term_mentions
from .render.partials import partials
from .render.parts import ON_PAGES, PARTS
from .render.view import View
from .render.wording.languages import english_names
from .search.index import index_paths

BASE = "concord-base"
"""Stands in a frame for the way from a page to the root of the site."""

if TYPE_CHECKING:
    from jinja2 import Environment


Make = Callable[[], Any]
Keep = Callable[[str, str, "list[str]", Make], Any]
"""Gives what the last makes of a page's texts: told its address, its path and the texts."""


def _anew(address: str, path: str, given: list[str], make: Make) -> Any:
    return make()


@dataclass
class Building:
    """The state of one build; made by :func:`start`, dropped at its end."""

    root: Path
    site: Path
    registry: Registry
    addresses: Addresses
    findings: list[Finding]
    offering: Callable[[Building], Offering]
    """Makes what the site holds besides its pages."""
    changed: Mapping[str, datetime] = field(default_factory=dict)
    env: Environment = field(default_factory=partials)
    not_found: dict[str, str] = field(default_factory=dict)
    judging: Judging = field(default_factory=Judging)
    outlines: dict[str, tuple[str, Outline]] = field(default_factory=dict)
    editions: dict[str, Edition] = field(default_factory=dict)
    locale: str = ""
    """The locale that is built first, or alone."""
    frame: str = ""
    """What the theme puts around a page with two languages, "" where none is made."""
    frames_beside: dict[str, str] = field(default_factory=dict)
    """The same in the language of each translation."""
    notes: Notes | None = None
    known: Derived = field(default_factory=Derived)
    """What an earlier build has found out for the search."""
    made: Derived = field(default_factory=Derived)
    """What an earlier build of the same form has made of texts."""
    keep: Keep = _anew
    """Takes what an earlier build has made of a page, or makes it."""
    drawn: dict[tuple[str, str], tuple[str, Notes]] | None = None
    """The parts that stand in texts with what they asked, by page; None where all may change."""
    _alike: Alike[tuple[Markup, Notes]] = field(default_factory=Alike)
    _terms: dict[str, tuple[Page, tuple[TermMention, ...]]] = field(default_factory=dict)

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """The pages by their paths from the root of the repository."""
        return {page.path: page for page in self.registry.pages.values()}

    def page_at(self, path: str) -> Page:
        """The page at a path from the root of the repository; an empty one where there is none."""
        return self.by_path.get(path) or Page(path, "", path)

    @cached_property
    def offers(self) -> Offering:
        """What the site holds besides its pages."""
        return self.offering(self)

    @property
    def is_published(self) -> bool:
        """Whether concord publishes the site; else it adds no file, and moves none of the theme."""
        return bool(self.registry.settings.publish)

    def host(self, env: Environment) -> None:
        """Take the partials that a theme has files for from the theme."""
        self.env = partials(env)
        self._alike.forget()
        self.keep_compiled(self.env)

    def keep_compiled(self, env: Environment) -> None:
        """Let an environment take templates as an earlier build has compiled them."""
        keep_compiled(env, self.root / self.registry.settings.cache)

    def take_assets(self, folder: Path, env: Environment) -> tuple[list[Asset], frozenset[str]]:
        """The styles and scripts of a theme's folder as they are to stand, and their parts."""
        self.keep_compiled(env)
        found, parts = own_assets(folder, env)
        moved = {source: asset.path for source, asset in found.items()}
        self.addresses = replace(self.addresses, moved=moved)
        return list(found.values()), parts

    def renew(self, registry: Registry) -> None:
        """Go on with another registry of the same site; the caller sees to the editions."""
        registry.take_indexes(self.registry)
        self.registry = registry
        self._terms.clear()
        self._alike.forget()
        for made in ("by_path", "offers"):
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
                self.registry, locale, title, outline, self.changed, self.findings
            )
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
        figures = Figures(self.root, self.registry.layout, self.render, self._note_file)
        text = prepare(
            page, view.registry, view.terms(), partial(self.part_of, page),
            partial(figures.html, view),
            lambda event, first: str(self.render("event.html", view, event=event, is_first=first)),
        )  # fmt: skip
        body = text[len(page.source) - len(markdown) :] if page.meta else text
        notes = self.render("citations.md", view, citations=citations(page, view.registry))
        return f"{body}\n\n{notes}"

    def view(self, path: str, locale: str = "") -> View:
        """What the templates may ask about a page, or about the site if there is none."""
        page = self.by_path.get(path)
        return self._view(page, page.locale if page else locale)

    def _view(self, page: Page | None, locale: str) -> View:
        registry, edition, addresses = self.registry, self.edition(locale), self.addresses
        if self.notes is not None:
            addresses = noting_addresses(addresses, self.notes)
            registry = NotingRegistry(registry, self.notes)
            edition = noting_edition(edition, locale, self.notes)
        return View(
            page, locale, registry, addresses, edition, self.draw, self._find_terms,
            index_paths(locale, self.registry.settings.locales, addresses.default),
            paired=bool(self.frame), downloads=partial(self._offered, locale), english=self.english,
        )  # fmt: skip

    def frame_view(self, locale: str) -> View:
        """The view of the site for what stands around a page whose place is not known yet."""
        return replace(
            self.view("", locale), addresses=replace(self.addresses, at=f"{BASE}/"), paired=False
        )

    def note(self, asked: Asked) -> None:
        """Note a question, if anybody wants to know."""
        if self.notes is not None:
            self.notes.add(asked)

    def _note_file(self, path: str) -> None:
        self.note((DISK, "=", path))

    def _offered(self, locale: str) -> tuple[Download, ...]:
        self.note((OFFERED, "=", locale))
        return self.offers.downloads(locale)

    def english(self, text: str) -> list[tuple[int, int]]:
        """Where English names of ideas stand in a text that Markdown is made of."""
        return english_names(self.registry, lambda text: self.note((ENGLISH, "=", text)))(text)

    def source(self, name: str) -> Source | None:
        """The source of a name that Markdown's notes ask for."""
        self.note(("sources", "=", name))
        return self.registry.sources.get(name)

    @contextmanager
    def noting(self, notes: Notes | None) -> Iterator[None]:
        """Note meanwhile all that is asked for pages of the rest of the site; None: nothing."""
        before, self.notes = self.notes, notes
        try:
            yield
        finally:
            self.notes = before

    def terms(self, path: str) -> tuple[TermMention, ...]:
        """The terms of the page at a path, which its text needs and then its previews."""
        page = self.page_at(path)
        known = self._terms.get(path)
        if known is None or known[0] is not page:
            known = self._terms[path] = page, tuple(term_mentions(page, self.registry))
        return known[1]

    def _find_terms(self, page: Page, registry: Registry) -> Iterable[TermMention]:
        """As of any page; of one that stands in a file it is noted as one question."""
        if self.by_path.get(page.path) is not page:
            return term_mentions(page, registry)
        self.note((TERMS, "=", page.path))
        return self.terms(page.path)

    def render(self, name: str, view: View, **values: object) -> Markup:
        """A partial of concord's, with a view at hand."""
        return Markup(self.env.get_template(f"concord/{name}").render(concord=view, **values))

    def draw(self, view: View, name: str) -> Markup:
        """The HTML of a part for a view, empty if there is nothing to say."""
        data = PARTS[name](view)
        once = partial(self._once, view)
        made = self.render(f"{name}.html", view, data=data, once=once) if data else Markup()
        if name not in ON_PAGES:
            self.judging.part(view.page, made)
        return made

    def _once(self, view: View, name: str, data: Hashable) -> Markup:
        """A partial about what many pages of a locale show alike, and not about the page.

        It may ask for English names; all that show it have asked what the first of them has.
        """

        def drawn() -> tuple[Markup, Notes]:
            asked: Notes = set()
            with self.noting(asked):
                return self.render(name, view, data=data), asked

        made, asked = self._alike.piece((view.locale, name, data), drawn)
        for one in asked:
            self.note(one)
        return made

    def part_of(self, page: Page, name: str) -> str | None:
        """The HTML of a part that stands in the text of a page; None if there is none of that name.

        Both the page and its plain Markdown show it.
        """
        if name not in ON_PAGES:
            return None
        known = None if self.drawn is None else self.drawn.get((page.path, name))
        if known is None:
            asked: Notes = set()
            with self.noting(None if self.notes is None and self.drawn is None else asked):
                known = str(self.draw(self._view(page, page.locale), name)), asked
            if self.drawn is not None:
                self.drawn[page.path, name] = known
        for one in known[1]:
            self.note(one)
        return known[0]
