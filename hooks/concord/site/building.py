"""One build of a site: its registry, its findings, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..checking.recording import Notes, NotingRegistry
from ..exports import EXPORTS
from ..findings import Finding
from ..hazards.made import line_of
from ..model import Page, Place
from ..reading import read_page
from ..registry import Registry
from ..registry.page_urls import Addresses
from ..rules.pages.unsafe_content import unsafe_content
from .judge import judge_page, judge_part, judge_text
from .kept.asking import DISK, OFFERED, noting_edition
from .kept.derived import Derived
from .kept.templates import keep_compiled
from .publish.assets import Asset, own_assets
from .publish.downloads import downloads
from .publish.plain_texts import plain_texts
from .publish.released import Released, read_list
from .publish.search_index import index_path, index_text
from .publish.search_tables import read_tables
from .render.downloads import Download
from .render.drawings import description, drawing, narrow
from .render.file_names import VOCABULARY
from .render.locale_facts import Edition, Outline, edition
from .render.markdown.citations import citations
from .render.markdown.prepare import prepare
from .render.markdown.terms import TermMention, term_mentions
from .render.partials import partials
from .render.parts import ON_PAGES, PARTS
from .render.view import View

BASE = "concord-base"
"""Stands in a frame for the way from a page to the root of the site."""

if TYPE_CHECKING:
    from jinja2 import Environment


@dataclass
class Building:
    """The state of one build; made by :func:`start`, dropped at its end."""

    root: Path
    site: Path
    registry: Registry
    addresses: Addresses
    findings: list[Finding]
    changed: Mapping[str, datetime] = field(default_factory=dict)
    env: Environment = field(default_factory=partials)
    not_found: dict[str, str] = field(default_factory=dict)
    refused: list[Finding] = field(default_factory=list)
    """What was refused in the HTML of pages since that was asked for."""
    outlines: dict[str, tuple[str, Outline]] = field(default_factory=dict)
    editions: dict[str, Edition] = field(default_factory=dict)
    locale: str = ""
    """The locale that is built first, or alone."""
    frame: str = ""
    """What the theme puts around a page with two languages, "" where none is made."""
    frames_beside: dict[str, str] = field(default_factory=dict)
    """The same in the language of each translation."""
    notes: Notes | None = None
    _texts: dict[str, dict[str, str]] = field(default_factory=dict)
    known: Derived = field(default_factory=Derived)
    """What an earlier build has found out for the search."""
    _terms: dict[str, tuple[Page | None, tuple[TermMention, ...]]] = field(default_factory=dict)

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """The pages by their paths from the root of the repository."""
        return {page.path: page for page in self.registry.pages.values()}

    @property
    def is_published(self) -> bool:
        """Whether concord publishes the site; else it adds no file, and moves none of the theme."""
        return bool(self.registry.settings.publish)

    def host(self, env: Environment) -> None:
        """Take the partials that a theme has files for from the theme."""
        self.env = partials(env)
        self.keep_compiled(self.env)

    def keep_compiled(self, env: Environment) -> None:
        """Let an environment take templates as an earlier build has compiled them."""
        keep_compiled(env, self.root / self.registry.settings.cache)

    def take_assets(self, folder: Path, env: Environment) -> tuple[list[Asset], frozenset[str]]:
        """The styles and scripts of a theme's folder as they are to stand, and their parts."""
        found, parts = own_assets(folder, env)
        moved = {source: asset.path for source, asset in found.items()}
        self.addresses = replace(self.addresses, moved=moved)
        return list(found.values()), parts

    def renew(self, registry: Registry) -> None:
        """Go on with another registry of the same site; the caller sees to the editions."""
        registry.take_indexes(self.registry)
        self.registry = registry
        self._terms.clear()
        self._texts.clear()
        for made in ("by_path", "indexes", "vocabularies"):
            self.__dict__.pop(made, None)

    def outline(self, locale: str, title: str, outline: Outline) -> None:
        """Take the name of the site and the sections of its navigation in a locale."""
        self.outlines[locale] = title, outline
        self.editions.pop(locale, None)
        self._texts.pop(locale, None)

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
        text = prepare(
            page, view.registry, view.terms(), self._part(view), self._figure(view),
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
        registry, edition = self.registry, self.edition(locale)
        if self.notes is not None:
            registry = NotingRegistry(registry, self.notes)
            edition = noting_edition(edition, locale, self.notes)
        return View(
            page, locale, registry, self.addresses, edition, self.draw, self._find_terms,
            self.search(locale), paired=bool(self.frame),
            downloads=partial(self._offered, locale),
        )  # fmt: skip

    def frame_view(self, locale: str) -> View:
        """The view of the site for what stands around a page whose place is not known yet."""
        return replace(
            self.view("", locale), addresses=replace(self.addresses, at=f"{BASE}/"), paired=False
        )

    def _offered(self, locale: str) -> tuple[Download, ...]:
        if self.notes is not None:
            self.notes.add((OFFERED, "=", locale))
        return self.downloads(locale)

    @contextmanager
    def noting(self, notes: Notes) -> Iterator[None]:
        """Note meanwhile all that is asked for pages of the rest of the site."""
        self.notes = notes
        try:
            yield
        finally:
            self.notes = None

    def _find_terms(self, page: Page, registry: Registry) -> tuple[TermMention, ...]:
        """The terms of a page, which its text needs and then its previews, found once."""
        known, found = self._terms.get(page.path, (None, ()))
        if known is not page:
            found = tuple(term_mentions(page, registry))
            self._terms[page.path] = page, found
        return found

    def render(self, name: str, view: View, **values: object) -> Markup:
        """A partial of concord's, with a view at hand."""
        return Markup(self.env.get_template(f"concord/{name}").render(concord=view, **values))

    def draw(self, view: View, name: str) -> Markup:
        """The HTML of a part for a view, empty if there is nothing to say."""
        data = PARTS[name](view)
        made = self.render(f"{name}.html", view, data=data) if data else Markup()
        if name not in ON_PAGES:
            self._refuse(view.page, judge_part(made))
        return made

    def judge(self, path: str, html: str) -> None:
        """Judge what Markdown made of a page, with the parts that stand in it."""
        page = self.by_path.get(path) or Page(path, "", path)
        self._refuse(page, judge_page(html))

    def judge_texts(self, path: str, texts: Iterable[str]) -> None:
        """Judge texts that templates may write as they are, such as titles."""
        page = self.by_path.get(path) or Page(path, "", path)
        for text in texts:
            self._refuse(page, judge_text(text))

    def agree(self, path: str, keys: Iterable[str]) -> None:
        """Refuse a page of which the generator has read other front matter than we have."""
        page = self.by_path.get(path)
        if page and set(map(str, keys)) != set(map(str, page.meta)):
            self._refuse(page, [("front matter that MkDocs reads otherwise", "")])

    def _refuse(self, page: Page | None, found: Iterable[tuple[str, str]]) -> None:
        for message, wanted in found:
            line = line_of(wanted, page.source) if page else 1
            place = Place(page.path if page else "", line)
            self.refused.append(unsafe_content.finding(place, f"{message}, as the page is built"))

    def _part(self, view: View) -> Callable[[str], str | None]:
        def part(name: str) -> str | None:
            return self.draw(view, name) if name in ON_PAGES else None

        return part

    def _figure(self, view: View) -> Callable[[str, str], str | None]:
        def drawn(key: str) -> Markup | None:
            if self.notes is not None:
                self.notes.add((DISK, "=", self.registry.layout.path(view.locale, key)))
            svg = drawing(self.root, key, view.locale, self.registry.layout)
            return Markup(svg) if svg else None

        def figure(key: str, text: str) -> str | None:
            svg, stem = drawn(key), PurePosixPath(key).stem
            if svg is None:
                return None
            drawings = {"svg": svg, "narrow": drawn(narrow(key)), "described": description(svg)}
            return self.render("figure.html", view, stem=stem, text=text, **drawings)

        return figure

    @cached_property
    def indexes(self) -> dict[str, str]:
        """The search index of each locale, by its path from the root of the site."""
        tables = read_tables(self.root)
        default = self.addresses.default
        return {
            index_path(locale, default): index_text(
                self.registry, locale, self.addresses, tables, self.known
            )
            for locale in self.registry.settings.locales
        }

    @cached_property
    def vocabularies(self) -> dict[str, str]:
        """The vocabulary in the forms that programs read, by path; none without an address."""
        base = self.addresses.base
        made = ((VOCABULARY[name], export) for name, export in EXPORTS.items() if base)
        return {path: export(self.registry, base).rstrip("\n") + "\n" for path, export in made}

    def texts(self, locale: str) -> dict[str, str]:
        """The pages of a locale as Markdown, one by one and as a whole, by path.

        Not before its navigation is known: that gives their order.
        """
        if locale not in self._texts:
            notes, self.notes = self.notes, None
            try:
                self._texts[locale] = plain_texts(self, locale)
            finally:
                self.notes = notes
        return self._texts[locale]

    @cached_property
    def released(self) -> tuple[Released, ...]:
        """The files that were made to be read offline, and are still what they were.

        :raises UnusableError: when their list cannot be read.
        """
        return read_list(self.root)

    def downloads(self, locale: str) -> tuple[Download, ...]:
        """What the site offers to the readers of a locale, to be taken along."""
        return downloads(self, locale)

    def search(self, locale: str) -> dict[str, list[str]]:
        """Where a page finds the index of its locale, and those of all others."""
        default = self.addresses.default
        others = [name for name in self.registry.settings.locales if name != locale]
        return {
            "index": [index_path(locale, default)],
            "other": [index_path(name, default) for name in others],
        }
