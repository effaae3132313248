"""A site as MkDocs has it in memory, one locale each, and its pages as they are asked for.

It goes through the steps of ``mkdocs.commands.build`` for one page at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from mkdocs.commands.build import get_context
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from ...processes.circles import uncollected
from ..assembling import Read, assemble, read
from ..building import Building
from ..errors import BuildError
from ..render.wording.languages import ENGLISH_LOCALE
from .config import load, locales_of, root_of, settings_of, speak
from .content import plain_content, take_content
from .events import sole
from .frames import take_frame
from .left_out import refuse_links
from .listed import Listed
from .locale_files import LocaleFiles
from .navigation import shown_now
from .rendering import Rendering
from .templates import NOT_FOUND, rendered

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

Content = Callable[["list[str]", "Callable[[], Any]"], Any]
"""What the second makes of the texts in the first, or has made of them already."""


class Locale(LocaleFiles):
    """One locale's part of a site, whose pages are made when they are asked for."""

    def __init__(
        self, config: MkDocsConfig, locale: str, building: Building, listed: Listed
    ) -> None:
        super().__init__(config, locale, building, listed)
        self.rendered: dict[str, tuple[object, ...]] = {}
        self.content: Content = lambda given, make: make()
        self.rendering = Rendering()

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
        for page in self.listed.get(path, ()):
            if not self.read(page):
                self._populate(page)

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
        made_of = text, repr(page.meta), registry.labels(ENGLISH_LOCALE), registry.sources
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

    def let_go(self, address: str) -> None:
        """Keep nothing of a page that was made: of many it does not fit into memory."""
        self.forget(address)
        page = self._page_at(address)
        page.markdown, page.content, page.toc = "", None, get_toc([])
        page.present_anchor_ids = None

    def drawn_navigation(self, address: str) -> str:
        """The navigation as it stands on a page, "" where the theme has no partial for it."""
        with shown_now(self._page_at(address)) as page:
            return self.drawn.at(self.places.of(page), lambda: self._context(page))

    def has_drawn(self, address: str, navigation: str) -> bool:
        """Whether a navigation that stands on a page is what the theme's partial draws alone."""
        with shown_now(self._page_at(address)) as page:
            return self.drawn.is_same(navigation, self._context(page))

    def not_found(self) -> str:
        """The page for what is not found, "" where the theme has none."""
        there = NOT_FOUND in self.config.theme.static_templates
        return rendered(self, NOT_FOUND) if there else ""


def usable(file: Path, site: Path) -> MkDocsConfig:
    """The configuration in a file of a site that can be built into a folder.

    :raises UnusableError: when it cannot be used, or links on its pages lead where none may.
    """
    config = load(file, site)
    sole(config)
    refuse_links(config, root_of(config))
    return config


def assembled(
    config: MkDocsConfig, out: Path, site: Read | None, only: Collection[str]
) -> Building:
    """The build of a site into a folder, of what was read of it, or is read now.

    Raises as :func:`~concord.site.assembling.assemble`.
    """
    root = root_of(config)
    with uncollected():
        return assemble(
            root, Path(config.docs_dir), config.site_url or "", config.use_directory_urls, out,
            *(site or read(root, settings_of(config), only)),
        )  # fmt: skip


def held(config: MkDocsConfig, file: Path, site: Path, building: Building) -> list[Locale]:
    """All locales of a site, the default one first; it has the configuration given."""
    names = locales_of(config)
    configs = [config, *(load(file, site) for _ in names[1:])]
    listed = Listed()
    return [Locale(*pair, building, listed) for pair in zip(configs, names, strict=True)]
