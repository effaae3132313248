"""MkDocs' events; no work is done here.

static-i18n builds the other locales inside ``on_post_build`` of the default one, so every event
but start-up fires once per locale. What must happen once is done in the outermost build: before
anything (``on_config``) and after everything (``on_post_build``, behind static-i18n's -100).
https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/plugin.py
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.utils import clean_directory

from ..assembling import start
from ..building import Building
from ..finishing.finish import finish
from ..render.markdown.drawn import ids_in
from ..render.markdown.escaping import as_html
from .assets import put_assets
from .config import ask, point, root_of, scope, settings_of, speak
from .frames import take_frame
from .known_plugins import only
from .left_out import leave_out, refuse_links
from .objects import is_nested, locale_of, outline_of, source_of, text_of, titles_of
from .telling import refuse, refuse_unread, said, tell, tell_left_out

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page


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
            with said():
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
        tell(self.building)
        if self.building.findings and config.strict:
            raise Abort(f"{len(self.building.findings)} findings; see them with concord check")
        with said():
            refuse_links(config, self.building.root)

    @event_priority(100)
    def _leave_out(self, files: Files, config: MkDocsConfig) -> Files:
        """Take along no file that lies elsewhere, before another plugin reads it."""
        if self.building:
            left = [*leave_out(files, config, self.building)]
            # Each locale is given the files of all.
            if locale_of(config, self.building) == self.building.locale:
                tell_left_out(left)
        return files

    @event_priority(-200)
    def _put_assets(self, files: Files, config: MkDocsConfig) -> Files:
        """Put the theme's own styles and scripts under names that change with their content."""
        if self.building and self.building.is_published and config.theme.custom_dir:
            put_assets(files, config, self.building)
            point(config, self.building)
        return files

    on_files = CombinedEvent(_leave_out, _put_assets)

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
        refuse_unread(known)
        return text_of(known) if known and self.kept else None

    @event_priority(100)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
        """Put citations, tooltips, figures and generated parts in."""
        if self.building is None:
            return markdown
        if self.building.is_published:
            known = self.building.by_path.get(source_of(page, config))
            self.building.drawing.judging.agree(known, page.meta)
            page.meta = as_html(page.meta)
        with said():
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
            take_frame(self.building, self.navs, env, config, files)
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
        if found := self.building.drawing.judging.refused if self.building else []:
            clean_directory(config.site_dir)
            refuse(found)

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
            with said():
                finish(self.building)


def sole(config: MkDocsConfig) -> Events:
    """Concord's events in a configuration; raises as :func:`only`."""
    return only(config, Events)
