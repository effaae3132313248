"""A site as MkDocs has it in memory, one locale each: files, navigation, templates, pages.

It goes through the steps of ``mkdocs.commands.build`` for one page at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from mkdocs.commands.build import get_context
from mkdocs.exceptions import Abort
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from ..building import Building
from ..errors import BuildError
from .asked_files import Ask, AskedFiles, Asset
from .config import load, locales_of, speak
from .content import plain_content, take_content
from .events import sole
from .frames import take_frame
from .front import read_front
from .navigation import Drawn, sections, shown_now, way
from .places import Places
from .rendering import Rendering
from .templates import NOT_FOUND, ThemeFiles, rendered

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

Content = Callable[["list[str]", "Callable[[], Any]"], Any]
"""What the second makes of the texts in the first, or has made of them already."""


def _is_included(file: File) -> bool:
    return bool(file.inclusion.value > InclusionLevel.DRAFT.value)


class Locale:
    """One locale's part of a site, whose pages are made when they are asked for."""

    def __init__(
        self, config: MkDocsConfig, locale: str, building: Building, theme: ThemeFiles
    ) -> None:
        if plugin := config.plugins.get("i18n"):
            plugin.current_language, plugin.building = locale, True
        sole(config).keep(building)
        self.locale = locale or building.locale
        self.building = building
        self.config = config.plugins.on_config(config)
        self.rendered: dict[str, tuple[object, ...]] = {}
        self.ask: Ask = lambda path: None
        self.content: Content = lambda given, make: make()
        self.untitled: list[Page] = []
        self.rendering = Rendering()
        self._gather(theme)

    def _gather(self, theme: ThemeFiles) -> None:
        config = self.config
        env = config.theme.get_env()
        files = get_files(config)
        files.add_files_from_theme(theme.of(config), config)
        self.files = config.plugins.on_files(files, config=config)
        set_exclusions(self.files, config)
        self.asked = AskedFiles(self.files, self._asked)
        nav = get_navigation(self.files, config)
        self.nav = config.plugins.on_nav(nav, config=config, files=self.files)
        self.pages = list(self.files.documentation_pages(inclusion=InclusionLevel.is_included))
        for file in self.pages:
            if file.page is None:
                Page(None, file, config)
        self.untitled = [page for page in self.nav.pages if not self._read(page)]
        self.env = config.plugins.on_env(env, config=config, files=self.files)
        self.places = Places(self.nav)
        self.drawn = Drawn(self.env, config.theme.get("features") or [])
        self.by_address = {file.dest_uri: file for file in self.pages}

    def _asked(self, path: str) -> None:
        self.ask(path)

    def _read(self, page: Page) -> bool:
        return read_front(page, self.config, self.building)

    def read_titles(self, content: Callable[[str], Content] | None = None) -> None:
        """Take the titles that pages have in their texts alone, of what Markdown makes of these.

        ``content`` gives by address who knows what was made of a page.
        """
        for page in self.untitled:
            if content:
                self.forget(page.file.dest_uri)
                self.content = content(page.file.dest_uri)
            self._populate(page)

    def renew(self, path: str) -> None:
        """Show what has become of a page, by its path from the root of the repository."""
        speak(self.config, self.locale, self.building)
        root = self.building.root
        for page in self.nav.pages:
            is_it = (root / path) == Path(self.config.docs_dir, page.file.src_uri)
            if is_it and not self._read(page):
                self._populate(page)

    def assets(self) -> Iterator[tuple[str, Asset]]:
        """The files that are copied as they are, by their paths from the root of the site."""
        for file in self.files:
            if not file.is_documentation_page() and _is_included(file):
                yield file.dest_uri, file

    def path(self, address: str) -> str:
        """The path, from the root of the repository, of the page at an address."""
        file = Path(self.config.docs_dir, self.by_address[address].src_uri)
        return file.relative_to(self.building.root).as_posix()

    def html(self, address: str) -> str:
        """The page at an address, as a build would write it."""
        page = self._page_at(address)
        self.config._current_page = page
        self.building.drawing.judging.refused.clear()
        try:
            self._populate(page)
            return self._shown(page)
        except Abort as error:
            reasons = [*map(str, self.building.drawing.judging.refused), str(error)]
            raise BuildError("\n".join(reasons)) from error
        finally:
            page.active = False
            self.config._current_page = None

    def _populate(self, page: Page) -> None:
        config, files, events = self.config, self.files, self.config.plugins
        page = events.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        text = events.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )  # fmt: skip
        # English names are marked, notes get their sources' titles while Markdown is rendered.
        registry = self.building.registry
        made_of = text, repr(page.meta), registry.labels("en"), registry.sources
        page.markdown = text
        if self.rendered.get(page.file.src_uri) != made_of:
            given = [self.locale, text, repr(page.meta)]
            take_content(page, self.content(given, lambda: self._content(page)))
            # What was refused is refused each time.
            if not self.building.drawing.judging.refused:
                self.rendered[page.file.src_uri] = made_of

    def _content(self, page: Page) -> list[Any]:
        """What Markdown makes of a page, as plain values; judged, as all else is on this way."""
        config, files = self.config, self.files
        self.rendering.render(page, config, cast("Files", self.asked))
        html = config.plugins.on_page_content(
            page.content or "", page=page, config=config, files=files
        )  # fmt: skip
        return plain_content(page, html or "")

    def _shown(self, page: Page) -> str:
        config, events = self.config, self.config.plugins
        page.active = True
        template = self.env.get_template(page.meta.get("template", "main.html"))
        html = template.render(self._context(page))
        output = events.on_post_page(html, page=page, config=config)
        return output or ""

    def _context(self, page: Page) -> Mapping[str, Any]:
        """What templates are told of a page."""
        config = self.config
        context: Any = get_context(self.nav, self.pages, config, page)
        return config.plugins.on_page_context(context, page=page, config=config, nav=self.nav)

    def renew_frame(self) -> None:
        """Draw anew what stands around a page with two languages: titles may have changed."""
        navs = sole(self.config).navs
        take_frame(self.building, navs, self.env, self.config, self.files)

    def forget(self, address: str) -> None:
        """Render a page anew the next time it is asked for."""
        self.rendered.pop(self.by_address[address].src_uri, None)

    def target(self, path: str) -> list[str]:
        """Where a link to a path leads: nothing if nowhere."""
        file = self.files.get_file_from_path(path)
        return [file.src_uri, file.url, file.inclusion.name] if file else []

    @property
    def navigation(self) -> str:
        """The titles and addresses that stand in the navigation of every page."""
        return str(self.nav)

    @property
    def sections(self) -> str:
        """The same without the titles of pages in its sections."""
        return sections(self.nav)

    def way(self, address: str) -> str:
        """What of the navigation a page shows besides: the pages before and behind, and above."""
        return way(self._page_at(address))

    def drawn_navigation(self, address: str) -> str:
        """The navigation as it stands on a page, "" where the theme has no partial for it."""
        with shown_now(self._page_at(address)) as page:
            return self.drawn.at(self.places.of(page), lambda: self._context(page))

    def has_drawn(self, address: str, navigation: str) -> bool:
        """Whether a navigation that stands on a page is what the theme's partial draws alone."""
        with shown_now(self._page_at(address)) as page:
            return self.drawn.is_same(navigation, self._context(page))

    def _page_at(self, address: str) -> Page:
        page = self.by_address[address].page
        assert page is not None
        return page

    def not_found(self) -> str:
        """The page for what is not found, "" where the theme has none."""
        there = NOT_FOUND in self.config.theme.static_templates
        return rendered(self, NOT_FOUND) if there else ""


def held(config: MkDocsConfig, file: Path, site: Path, building: Building) -> list[Locale]:
    """All locales of a site, the default one first; it has the configuration given."""
    names = locales_of(config)
    configs = [config, *(load(file, site) for _ in names[1:])]
    theme = ThemeFiles()
    return [Locale(*pair, building, theme) for pair in zip(configs, names, strict=True)]
