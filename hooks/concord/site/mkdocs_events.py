"""MkDocs' events. Beside the live server the only module that imports MkDocs; it does no work.

static-i18n builds the other locales inside ``on_post_build`` of the default one, so every event
but start-up fires once per locale. What must happen once is done in the outermost build: before
anything (``on_config``) and after everything (``on_post_build``, behind static-i18n's -100).
https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/plugin.py
"""

from __future__ import annotations

import logging
import posixpath
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.utils import clean_directory

from ..errors import ConcordError
from .building import Building, start
from .publish.finish import finish
from .render.locale_facts import Crumb, Outline
from .render.markdown.escaping import as_html
from .render.markdown.languages import LanguageRuns, language_runs
from .render.markdown.notes import NotesBySource, notes_by_source
from .render.markdown.tables import NamedRows
from .render.wording.words import words

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink

# Only loggers below "mkdocs." count for --strict; a plugin logger would prefix every line.
log = logging.getLogger("mkdocs.plugins.concord")


def _is_nested(config: MkDocsConfig) -> bool:
    """Whether static-i18n is building a further locale."""
    return bool(getattr(config.plugins.get("i18n"), "building", False))


class Events:
    """One object for the life of the process; the state of a build is made anew by each."""

    def __init__(self) -> None:
        self.building: Building | None = None
        self.kept = False

    def keep(self, building: Building) -> None:
        """Show a site that somebody else reads, checks and keeps."""
        self.building, self.kept = building, True

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the site once, before anything is built."""
        if not _is_nested(config) and not self.kept:
            with _said():
                self.building = start(
                    _root(config), Path(config.docs_dir), config.site_url or "",
                    config.use_directory_urls, Path(config.site_dir),
                )  # fmt: skip
        if self.building:
            speak(config, _locale(config, self.building), self.building)
            _scope(config, self.building)
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Report the findings; a strict build ends here, before the old site is touched."""
        if _is_nested(config) or self.building is None:
            return
        for finding in self.building.findings:
            log.warning(str(finding))
        if self.building.findings and config.strict:
            raise Abort(f"{len(self.building.findings)} findings; see them with concord check")

    @event_priority(-200)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Put the theme's own styles and scripts under names that change with their content."""
        if self.building and self.building.is_published and config.theme.custom_dir:
            own = Path(config.theme.custom_dir)
            found, parts = self.building.take_assets(own, config.theme.get_env())
            for name in [*parts, *(asset.source for asset in found)]:
                if old := files.get_file_from_path(name):
                    files.remove(old)
            for asset in found:
                files.append(File.generated(config, asset.path, content=asset.content))
            _point(config, self.building)
        return files

    @event_priority(-200)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, **_: Any) -> Navigation:
        """Take the sections of the navigation, and the theme in which partials may stand."""
        if self.building:
            locale = _locale(config, self.building)
            outline = _outline(nav, config, self.building)
            self.building.outline(locale, config.site_name, outline)
            self.building.host(config.theme.get_env())
        return nav

    @event_priority(100)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Put citations, tooltips, figures and generated parts in."""
        if self.building is None:
            return markdown
        self.building.agree(_source(page, config), page.meta)
        page.meta = as_html(page.meta)
        return self.building.markdown(_source(page, config), markdown)

    @event_priority(-200)
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Judge what Markdown made, behind everything that changes it."""
        if self.building:
            source = _source(page, config)
            self.building.judge(source, html)
            self.building.judge_texts(source, (str(page.title or ""), *_titles(page.toc)))
        return html

    @event_priority(-200)
    def on_env(self, env: Environment, config: MkDocsConfig, **_: Any) -> Environment:
        """End the build where a page holds what it may not, before any of its locale is written."""
        self._end_if_refused(config)
        return self.keep_compiled(env)

    @event_priority(-200)
    def keep_compiled(self, env: Environment, **_: Any) -> Environment:
        """Let the theme's templates be compiled once for many builds."""
        if self.building:
            self.building.keep_compiled(env)
        return env

    @event_priority(-200)
    def on_post_page(self, output: str, config: MkDocsConfig, **_: Any) -> str:
        """End the build where a part of the page holds what it may not; it is not written."""
        self._end_if_refused(config)
        return output

    def _end_if_refused(self, config: MkDocsConfig) -> None:
        """Strict or not: a preview runs what it shows in the browser of whoever looks at it.

        By now MkDocs has emptied the site's folder, and written the locales before this one.
        """
        found = self.building.refused if self.building else []
        for finding in found:
            log.error(str(finding))
        if found:
            clean_directory(config.site_dir)
            raise Abort(f"{len(found)} things that no page may hold; nothing was written")

    def on_page_context(
        self, context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        """Give the templates what concord knows of the page."""
        if self.building:
            context["concord"] = self.building.view(_source(page, config))
        return context

    def on_template_context(
        self, context: dict[str, Any], template_name: str, config: MkDocsConfig
    ) -> dict[str, Any]:
        """Give the templates without a page what concord knows of the site."""
        if self.building:
            context["concord"] = self.building.view("", _locale(config, self.building))
        return context

    @event_priority(-200)
    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Keep each locale's page for what is not found: all are written to one file."""
        if self.building and template_name == "404.html":
            self.building.not_found[_locale(config, self.building)] = output
        return output

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what is made of all locales together."""
        if self.building and self.building.is_published and not _is_nested(config):
            with _said():
                finish(self.building)


@contextmanager
def _said() -> Iterator[None]:
    """End the build with one line for what its writer can mend; MkDocs traces all else."""
    try:
        yield
    except ConcordError as error:
        raise Abort(f"concord: {error}") from error


def _titles(toc: Iterable[AnchorLink]) -> Iterator[str]:
    """The titles in the contents of a page."""
    for entry in toc:
        yield entry.title
        yield from _titles(entry.children)


def speak(config: MkDocsConfig, locale: str, building: Building) -> None:
    """Give the Markdown extensions the language of the pages; the config is used again."""
    config.mdx_configs.setdefault("toc", {})["permalink_title"] = words(locale)["permalink"]
    extensions: list[Any] = config.markdown_extensions
    own = (LanguageRuns, NamedRows, NotesBySource)
    others = [e for e in extensions if not isinstance(e, own)]
    registry = building.registry
    extensions[:] = [
        *others, NamedRows(), notes_by_source(registry, locale), language_runs(registry, locale),
    ]  # fmt: skip


def _outline(nav: Navigation, config: MkDocsConfig, building: Building) -> Outline:
    """The sections above each page of a navigation, in its order."""
    return dict(_below(nav.items, (), config, building))


def _scope(config: MkDocsConfig, building: Building) -> None:
    """Let Material's first script be the same on each page: the policy holds its digest."""
    if building.is_published and config.use_directory_urls:
        config.extra["scope"] = building.addresses.root


def _point(config: MkDocsConfig, building: Building) -> None:
    """Let the configuration name assets as they stand; it is used again for each locale."""
    moved = building.addresses.moved
    names = config.extra.get("polyfills", [])
    config.extra["polyfills"] = [moved.get(name, name) for name in names]


def _below(
    items: list[Any], above: tuple[Crumb, ...], config: MkDocsConfig, building: Building
) -> Iterator[tuple[str, tuple[Crumb, ...]]]:
    for item in items:
        if item.children is not None:
            first = item.children[0] if item.children else item
            home = _key(first, config, building) if first.is_page else ""
            crumb = Crumb(str(item.title), home if posixpath.basename(home) == "index.md" else "")
            yield from _below(item.children, (*above, crumb), config, building)
        elif item.is_page and (key := _key(item, config, building)):
            yield key, above


def _key(page: Page, config: MkDocsConfig, building: Building) -> str:
    """The key of a page of the navigation, "" for one that concord does not know."""
    found = building.by_path.get(_source(page, config))
    return found.key if found else ""


def _source(page: Page, config: MkDocsConfig) -> str:
    """A page's path from the root of the repository."""
    return Path(config.docs_dir, page.file.src_uri).relative_to(_root(config)).as_posix()


def _root(config: MkDocsConfig) -> Path:
    """The root of the repository, where the configuration stands; MkDocs may know it relatively."""
    return Path(config.config_file_path).absolute().parent


def _locale(config: MkDocsConfig, building: Building) -> str:
    """The locale that is being built."""
    plugin = config.plugins.get("i18n")
    current = getattr(plugin, "current_language", None)
    return current or building.locale
