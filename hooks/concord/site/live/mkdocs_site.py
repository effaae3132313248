"""A site as MkDocs has it in memory, one locale each: files, navigation, templates, pages.

Beside the events the only module that imports MkDocs: it goes through the steps of
``mkdocs.commands.build`` for one page at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from gzip import GzipFile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast
from urllib.parse import urlsplit

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_timestamp, get_relative_url

from ...errors import ConcordError, UnusableError
from ..building import Building
from ..mkdocs_config import speak
from ..mkdocs_events import sole
from ..publish.errors import BuildError
from ..render.file_names import SITEMAP

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

NOT_FOUND = "404.html"
KNOWN = frozenset(("mkdocs_static_i18n.plugin.I18n", "concord.site.mkdocs_events.Events"))
"""Plugins and hooks of which we know what they do with a page; of any other it may be anything."""
HARMLESS = frozenset(("startup", "shutdown", "serve"))
Ask = Callable[[str], None]


def load(file: Path, site: Path) -> MkDocsConfig:
    """The configuration in a file of MkDocs; ``site`` stands in for the folder that is built.

    :raises UnusableError: when it cannot be used.
    """
    try:
        return load_config(str(file), site_dir=str(site))
    except (MkDocsException, Abort, OSError) as error:
        raise UnusableError(f"{file.name}: {error}") from error


def locales_of(config: MkDocsConfig) -> tuple[str, ...]:
    """The locales that static-i18n builds, the default one first; ("",) without it."""
    plugin = config.plugins.get("i18n")
    if plugin is None:
        return ("",)
    names: list[str] = list(plugin.build_languages)
    return tuple(sorted(names, key=lambda name: name != plugin.default_language))


class UnknownPartsError(ConcordError):
    """A site whose pages we cannot make one by one; ``parts`` are why."""

    def __init__(self, parts: Iterable[str]) -> None:
        self.parts = ", ".join(parts)
        super().__init__(f"what these do with pages is not known: {self.parts}")


class AskedFiles:
    """The files of a site, that tell ``ask`` of each path at which one is looked for."""

    def __init__(self, files: Files, ask: Ask) -> None:
        self._files, self._ask = files, ask

    def get_file_from_path(self, path: str) -> File | None:
        """As of any files of MkDocs."""
        self._ask(path)
        return self._files.get_file_from_path(path)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)


class Asset(Protocol):
    """A file that is copied as it is."""

    @property
    def content_bytes(self) -> bytes:
        """What it holds now."""
        ...


def _is_included(file: File) -> bool:
    return bool(file.inclusion.value > InclusionLevel.DRAFT.value)


def unknown(config: MkDocsConfig) -> list[str]:
    """What keeps pages from being made one by one: plugins and hooks that we do not know."""
    found = {
        name
        for event, methods in config.plugins.events.items()
        for method in methods
        if event not in HARMLESS and (name := _owner(method)) not in KNOWN
    }
    templates = set(config.theme.static_templates) - {NOT_FOUND, SITEMAP}
    return sorted(found | templates | {str(name) for name in config.extra_templates})


def _owner(method: Any) -> str:
    """The name of the class or module that an event's method is of."""
    owner = getattr(method, "__self__", None)
    if owner is None:
        return str(getattr(method, "__module__", method))
    return f"{type(owner).__module__}.{type(owner).__qualname__}"


class Locale:
    """One locale's part of a site, whose pages are made when they are asked for."""

    def __init__(self, config: MkDocsConfig, locale: str, building: Building) -> None:
        if plugin := config.plugins.get("i18n"):
            plugin.current_language, plugin.building = locale, True
        sole(config).keep(building)
        self.locale = locale or building.locale
        self.building = building
        self.config = config.plugins.on_config(config)
        self.rendered: dict[str, tuple[object, ...]] = {}
        self.ask: Ask = lambda path: None
        self._gather()

    def _gather(self) -> None:
        config = self.config
        env = config.theme.get_env()
        files = get_files(config)
        files.add_files_from_theme(env, config)
        self.files = config.plugins.on_files(files, config=config)
        set_exclusions(self.files, config)
        nav = get_navigation(self.files, config)
        self.nav = config.plugins.on_nav(nav, config=config, files=self.files)
        self.pages = list(self.files.documentation_pages(inclusion=InclusionLevel.is_included))
        for file in self.pages:
            if file.page is None:
                Page(None, file, config)
        for page in self.nav.pages:
            self._read(page)
        self.env = config.plugins.on_env(env, config=config, files=self.files)
        self.by_address = {file.dest_uri: file for file in self.pages}

    def _read(self, page: Page) -> None:
        """Read a page whose title others show; one without a title takes it from its text."""
        try:
            page.read_source(self.config)
            if "title" not in page.meta:
                self._populate(page)
        except (OSError, ValueError):
            page.markdown, page.meta = "", {}

    def renew(self, path: str) -> None:
        """Show what has become of a page, by its path from the root of the repository."""
        speak(self.config, self.locale, self.building)
        root = self.building.root
        for page in self.nav.pages:
            if (root / path) == Path(self.config.docs_dir, page.file.src_uri):
                self._read(page)

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
        page = self.by_address[address].page
        assert page is not None
        self.config._current_page = page
        self.building.judging.refused.clear()
        try:
            self._populate(page)
            return self._shown(page)
        except Abort as error:
            reasons = [*map(str, self.building.judging.refused), str(error)]
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
            page.render(config, cast("Files", AskedFiles(files, self.ask)))
            page.content = events.on_page_content(
                page.content or "", page=page, config=config, files=files
            )
            # What was refused is refused each time.
            if not self.building.judging.refused:
                self.rendered[page.file.src_uri] = made_of

    def _shown(self, page: Page) -> str:
        config, events = self.config, self.config.plugins
        page.active = True
        context = get_context(self.nav, self.pages, config, page)
        template = self.env.get_template(page.meta.get("template", "main.html"))
        context = events.on_page_context(context, page=page, config=config, nav=self.nav)
        output = events.on_post_page(template.render(context), page=page, config=config)
        return output or ""

    def renew_frame(self) -> None:
        """Draw anew what stands around a page with two languages: titles may have changed."""
        sole(self.config).take_frame(self.env, self.config, self.files)

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

    def not_found(self) -> str:
        """The page for what is not found, "" where the theme has none."""
        return self._template(NOT_FOUND) if NOT_FOUND in self.config.theme.static_templates else ""

    def static(self, before: Iterable[Locale]) -> Iterator[tuple[str, bytes]]:
        """What MkDocs writes besides pages of a site that concord does not publish, by path.

        That is the theme's page for what is not found and its site map. MkDocs writes them for each
        locale, so that those of the last stand; ``before`` are the others, in their order.
        """
        for one in before:
            self._follow(one)
        for name in sorted(self.config.theme.static_templates):
            output = self._template(name).encode()
            if output.strip():
                yield name, output
            if output.strip() and name == SITEMAP:
                yield f"{name}.gz", self._packed(f"{name}.gz", output)

    def _follow(self, before: Locale) -> None:
        """Know what static-i18n does after another locale: its pages, and the last page's menu."""
        plugin: Any = self.config.plugins["i18n"]
        other: Any = before.config.plugins["i18n"]
        found = {**plugin.i18n_files_per_language, **other.i18n_files_per_language}
        own = found.pop(self.locale)
        plugin.i18n_files_per_language = {**found, self.locale: own}
        if before.pages:
            last = before.pages[-1].page
            plugin.on_page_context({}, page=last, config=self.config, nav=self.nav)

    def _packed(self, name: str, content: bytes) -> bytes:
        """A site map as MkDocs packs it."""
        packed = BytesIO()
        time = get_build_timestamp(pages=[file.page for file in self.pages if file.page])
        with GzipFile(name, "wb", fileobj=packed, mtime=time) as file:
            file.write(content)
        return packed.getvalue()

    def _template(self, name: str) -> str:
        config, events = self.config, self.config.plugins
        template = self.env.get_template(name)
        template = events.on_pre_template(template, template_name=name, config=config)
        own = name == NOT_FOUND
        base = urlsplit(config.site_url or "/").path if own else get_relative_url(".", name)
        context: Any = get_context(self.nav, self.files, config, base_url=base)
        context = events.on_template_context(context, template_name=name, config=config)
        output: str = events.on_post_template(
            template.render(context), template_name=name, config=config
        )
        return output
