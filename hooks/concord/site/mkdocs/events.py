"""MkDocs' events; no work is done here.

static-i18n builds the other locales inside ``on_post_build`` of the default one, so every event
but start-up fires once per locale. What must happen once is done in the outermost build: before
anything (``on_config``) and after everything (``on_post_build``, behind static-i18n's -100).
https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/plugin.py
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateNotFound
from mkdocs.commands.build import get_context
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File
from mkdocs.utils import clean_directory

from ...errors import ConcordError, UnusableError
from ..assembling import start
from ..building import BASE, Building
from ..finishing.finish import finish
from ..render.markdown.drawn import ids_in
from ..render.markdown.escaping import as_html
from .config import ask, log, point, root_of, scope, settings_of, speak
from .objects import (
    holds_all,
    is_nested,
    locale_of,
    outline_of,
    source_of,
    titles_of,
)

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

UNREADABLE = "\ufffd"
FRAME = "side-by-side.html"
"""A theme's template for what stands around a page with two languages."""


class Events:
    """One object for the life of the process; the state of a build is made anew by each."""

    def __init__(self) -> None:
        self.building: Building | None = None
        self.kept = False
        self.navs: dict[str, Navigation] = {}

    def keep(self, building: Building) -> None:
        """Show a site that somebody else reads, checks and keeps."""
        self.building, self.kept = building, True

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the site once, before anything is built."""
        if not is_nested(config) and not self.kept:
            with _said():
                sole(config)
                self.building = start(
                    root_of(config), settings_of(config), Path(config.docs_dir),
                    config.site_url or "", config.use_directory_urls, Path(config.site_dir),
                )  # fmt: skip
                ask(config, self.building)
        if self.building:
            speak(config, locale_of(config, self.building), self.building)
            scope(config, self.building)
        return config

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Report the findings; a strict build ends here, before the old site is touched."""
        if is_nested(config) or self.building is None:
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
            point(config, self.building)
        return files

    @event_priority(-200)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, **_: Any) -> Navigation:
        """Take the sections of the navigation, and the theme in which partials may stand."""
        if self.building:
            locale = locale_of(config, self.building)
            outline = outline_of(nav, config, self.building)
            self.building.outline(locale, config.site_name, outline)
            self.building.host(config.theme.get_env())
            self.navs[locale] = nav
        return nav

    def on_page_read_source(self, page: Page, config: MkDocsConfig) -> str | None:
        """Show a page of a site that is kept as it was read: by now its file may be another."""
        known = self.building.by_path.get(source_of(page, config)) if self.building else None
        # What was no character is left to MkDocs, and so is a file that was not read.
        source = known.source if self.kept and known else ""
        return source if source and UNREADABLE not in source else None

    @event_priority(100)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Put citations, tooltips, figures and generated parts in."""
        if self.building is None:
            return markdown
        if self.building.is_published:
            known = self.building.by_path.get(source_of(page, config))
            self.building.drawing.judging.agree(known, page.meta)
            page.meta = as_html(page.meta)
        with _said():
            return self.building.markdown(source_of(page, config), markdown)

    @event_priority(-200)
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Judge what Markdown made of pages that we publish, behind everything that changes it."""
        if self.building and page.present_anchor_ids is not None:
            # MkDocs has not seen what was drawn.
            page.present_anchor_ids |= ids_in(html)
        if self.building and self.building.is_published:
            own = self.building.page_at(source_of(page, config))
            judging = self.building.drawing.judging
            judging.page(own, html)
            judging.texts(own, (str(page.title or ""), *titles_of(page.toc)))
        return html

    @event_priority(-200)
    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """End the build where a page holds what it may not, before any of its locale is written."""
        self._end_if_refused(config)
        if self.building:
            self.building.keep_compiled(env)
            self.take_frame(env, config, files)
        return env

    def take_frame(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        """Take what the theme puts around a page with two languages, as it is in this locale."""
        building = self.building
        if building is None or not holds_all(config, building):
            return
        locale = locale_of(config, building)
        try:
            template = env.get_template(FRAME)
        except TemplateNotFound:
            return
        context = get_context(self.navs[locale], files, config, base_url=BASE)
        context["concord"] = building.frame_view(locale)  # type: ignore[typeddict-unknown-key]
        frame = template.render(context)
        if locale == building.registry.settings.default:
            building.frame = frame
        else:
            building.frames_beside[locale] = frame

    @event_priority(-200)
    def on_post_page(self, output: str, config: MkDocsConfig, **_: Any) -> str:
        """End the build where a part of the page holds what it may not; it is not written."""
        self._end_if_refused(config)
        return output

    def _end_if_refused(self, config: MkDocsConfig) -> None:
        """Strict or not: a preview runs what it shows in the browser of whoever looks at it.

        By now MkDocs has emptied the site's folder, and written the locales before this one.
        """
        found = self.building.drawing.judging.refused if self.building else []
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
            locale = locale_of(config, self.building)
            context["concord"] = self.building.view(source_of(page, config), locale)
        return context

    def on_template_context(
        self, context: dict[str, Any], template_name: str, config: MkDocsConfig
    ) -> dict[str, Any]:
        """Give the templates without a page what concord knows of the site."""
        if self.building:
            context["concord"] = self.building.view("", locale_of(config, self.building))
        return context

    @event_priority(-200)
    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Keep each locale's page for what is not found: all are written to one file."""
        if self.building and template_name == "404.html":
            self.building.not_found[locale_of(config, self.building)] = output
        return output

    @event_priority(-200)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what is made of all locales together."""
        if self.building and self.building.is_published and not is_nested(config):
            with _said():
                finish(self.building)


@contextmanager
def _said() -> Iterator[None]:
    """End the build with one line for what its writer can mend; MkDocs traces all else."""
    try:
        yield
    except ConcordError as error:
        raise Abort(f"concord: {error}") from error


def sole(config: MkDocsConfig) -> Events:
    """Concord's events in a configuration.

    :raises UnusableError: when it has none, or has them twice.
    """
    found = {
        id(owner): owner
        for method in config.plugins.events["config"]
        if isinstance(owner := getattr(method, "__self__", None), Events)
    }
    name = Path(config.config_file_path).name
    if not found:
        raise UnusableError(f"{name}: concord is neither among plugins nor among hooks")
    if len(found) > 1:
        raise UnusableError(
            f"{name}: concord is there twice, among plugins and among hooks; take one of them out"
        )
    return next(iter(found.values()))
