"""The files and the navigation of a site as MkDocs gathers them in memory, one locale each.

It goes through the steps of ``mkdocs.commands.build`` that come before any page.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import InclusionLevel, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from ..building import Building
from .asked_files import Ask, AskedFiles, Asset
from .events import sole
from .front import read_front
from .listed import Listed
from .navigation import Drawn, sections, way
from .places import Places

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File


def _is_included(file: File) -> bool:
    return bool(file.inclusion.value > InclusionLevel.DRAFT.value)


class LocaleFiles:
    """One locale's part of a site before any of its pages is made."""

    def __init__(
        self, config: MkDocsConfig, locale: str, building: Building, listed: Listed
    ) -> None:
        if plugin := config.plugins.get("i18n"):
            plugin.current_language, plugin.building = locale, True
        sole(config).keep(building)
        self.locale = locale or building.locale
        self.building = building
        self.config = config.plugins.on_config(config)
        self.ask: Ask = lambda path: None
        self._gather(listed)

    def _gather(self, listed: Listed) -> None:
        config = self.config
        env = config.theme.get_env()
        self.files = config.plugins.on_files(listed.files(config), config=config)
        set_exclusions(self.files, config)
        self.asked = AskedFiles(self.files, self._asked)
        nav = get_navigation(self.files, config)
        self.nav = config.plugins.on_nav(nav, config=config, files=self.files)
        self.pages = list(self.files.documentation_pages(inclusion=InclusionLevel.is_included))
        for file in self.pages:
            if file.page is None:
                Page(None, file, config)
        self.untitled = [page for page in self.nav.pages if not self.read(page)]
        self.env = config.plugins.on_env(env, config=config, files=self.files)
        self.places = Places(self.nav)
        self.drawn = Drawn(self.env, config.theme.get("features") or [])
        self.by_address = {file.dest_uri: file for file in self.pages}

    def _asked(self, path: str) -> None:
        self.ask(path)

    def read(self, page: Page) -> bool:
        """Read the front matter of a page; whether it has a title without its text."""
        return read_front(page, self.config, self.building)

    def assets(self) -> Iterator[tuple[str, Asset]]:
        """The files that are copied as they are, by their paths from the root of the site."""
        for file in self.files:
            if not file.is_documentation_page() and _is_included(file):
                yield file.dest_uri, file

    def path(self, address: str) -> str:
        """The path, from the root of the repository, of the page at an address."""
        return self._docs + self.by_address[address].src_uri

    @cached_property
    def listed(self) -> dict[str, list[Page]]:
        """The pages of the navigation, by their paths from the root of the repository."""
        found: dict[str, list[Page]] = {}
        for page in self.nav.pages:
            found.setdefault(self._docs + page.file.src_uri, []).append(page)
        return found

    @cached_property
    def _docs(self) -> str:
        """What the paths of all pages begin with."""
        docs = Path(self.config.docs_dir).relative_to(self.building.root).as_posix()
        return "" if docs == "." else f"{docs}/"

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

    def _page_at(self, address: str) -> Page:
        page = self.by_address[address].page
        assert page is not None
        return page
