"""What a theme has besides pages: its page for what is not found, its site map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from gzip import GzipFile
from io import BytesIO
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from mkdocs.commands.build import get_context
from mkdocs.utils import get_build_timestamp, get_relative_url

from ..render.file_names import SITEMAP

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

NOT_FOUND = "404.html"


class Locale(Protocol):
    """What is asked of a locale's part of a site (:class:`.site.Locale`)."""

    locale: str
    config: MkDocsConfig
    files: Files
    nav: Navigation
    pages: list[File]
    env: Environment


def static(locale: Locale, before: Iterable[Locale]) -> Iterator[tuple[str, bytes]]:
    """What MkDocs writes besides pages of a site that concord does not publish, by path.

    That is the theme's page for what is not found and its site map. MkDocs writes them for each
    locale, so that those of the last stand; ``before`` are the others, in their order.
    """
    for one in before:
        _follow(locale, one)
    for name in sorted(locale.config.theme.static_templates):
        output = rendered(locale, name).encode()
        if output.strip():
            yield name, output
        if output.strip() and name == SITEMAP:
            yield f"{name}.gz", _packed(locale, f"{name}.gz", output)


def _follow(locale: Locale, before: Locale) -> None:
    """Know what static-i18n does after another locale: its pages, and the last page's menu."""
    plugin: Any = locale.config.plugins["i18n"]
    other: Any = before.config.plugins["i18n"]
    found = {**plugin.i18n_files_per_language, **other.i18n_files_per_language}
    own = found.pop(locale.locale)
    plugin.i18n_files_per_language = {**found, locale.locale: own}
    if before.pages:
        last = before.pages[-1].page
        plugin.on_page_context({}, page=last, config=locale.config, nav=locale.nav)


def _packed(locale: Locale, name: str, content: bytes) -> bytes:
    """A site map as MkDocs packs it."""
    packed = BytesIO()
    time = get_build_timestamp(pages=[file.page for file in locale.pages if file.page])
    with GzipFile(name, "wb", fileobj=packed, mtime=time) as file:
        file.write(content)
    return packed.getvalue()


def rendered(locale: Locale, name: str) -> str:
    """A template of the theme that is no page's, as a build would write it."""
    config, events = locale.config, locale.config.plugins
    template = locale.env.get_template(name)
    template = events.on_pre_template(template, template_name=name, config=config)
    own = name == NOT_FOUND
    base = urlsplit(config.site_url or "/").path if own else get_relative_url(".", name)
    context: Any = get_context(locale.nav, locale.files, config, base_url=base)
    context = events.on_template_context(context, template_name=name, config=config)
    output: str = events.on_post_template(
        template.render(context), template_name=name, config=config
    )
    return output
