"""From Markdown to HTML, as MkDocs does it, but with one reader for all pages of a locale.

MkDocs makes one for each page, and leads each link on a page to its file, however often it has led
there. Where something is at work whose readers may not be used again, it is left to MkDocs.
These are the steps of
https://github.com/mkdocs/mkdocs/blob/1.6.1/mkdocs/structure/pages.py#L263
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.pages import (
    _ExtractAnchorsTreeprocessor,
    _ExtractTitleTreeprocessor,
    _RawHTMLPreprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.pages import Page

AGAIN = re.compile(
    r"markdown\.(?:\w+|extensions\.(?:admonition|attr_list|def_list|fenced_code|footnotes|md_in_html"
    r"|tables|toc))|pymdownx\.(?:details|highlight|superfences|tabbed)|concord\..*|mkdocs\..*"
)
"""The modules whose extensions and processors make of a page what they make of the first."""
PAGES = "mkdocs.structure.pages"
INTO_PAGE = re.compile(r"([\w.-][\w/.-]*\.md)#([\w-]+)")
"""A link to a place of a page, in which nothing is written otherwise than it is meant."""
HERE = re.compile(r"#([\w:.-]+)")
OUTSIDE = re.compile(r"https?://[!-Z^-~]*")
"""An address that MkDocs returns as it is, and finds nothing wrong with."""


class Rendering:
    """Renders pages of one configuration of MkDocs."""

    def __init__(self) -> None:
        self._for: list[Any] = []
        self._reader: Markdown | None = None

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """As ``page.render``."""
        wanted = [*config.markdown_extensions, repr(config.mdx_configs)]
        reader = self._reader if self._for == wanted else _reader(config)
        # Whoever fails in the middle of a page is not asked again.
        self._for, self._reader = [], None
        if reader is None:
            page.render(config, files)
        else:
            _render(page, reader.reset(), config, files)
        self._for, self._reader = wanted, reader


def _reader(config: MkDocsConfig) -> Markdown | None:
    """A reader of Markdown, None where it may not read a second page."""
    made, configs = Markdown(), config.mdx_configs or {}
    extensions = [
        made.build_extension(one, configs.get(one, {})) if isinstance(one, str) else one
        for one in config.markdown_extensions
    ]
    # Others may tell one page from the next without a processor of their own.
    if not _are_known(extensions):
        return None
    made.registerExtensions(extensions, {})
    parts = (
        made.preprocessors, made.parser.blockprocessors, made.treeprocessors, made.inlinePatterns,
        made.postprocessors, made.registeredExtensions,
    )  # fmt: skip
    # With unique ids those of notes tell how many pages were read before.
    counts = any(one.getConfig("UNIQUE_IDS", False) for one in made.registeredExtensions)
    are_known = all(_are_known(one) for one in parts)
    return made if are_known and not counts else None


def _are_known(parts: Iterable[object]) -> bool:
    return all(AGAIN.fullmatch(type(one).__module__) for one in parts)


def _render(page: Page, md: Markdown, config: MkDocsConfig, files: Files) -> None:
    """What MkDocs does with a reader that was made for a page."""
    raw, title = _RawHTMLPreprocessor(), _ExtractTitleTreeprocessor()
    anchors = _ExtractAnchorsTreeprocessor(page.file, files, config)
    links = _Links(page.file, files, config)
    for one in (raw, anchors, links, title):
        one._register(md)
    page.content = md.convert(page.markdown or "")
    page.toc = get_toc(getattr(md, "toc_tokens", []))
    page._title_from_render = title.title
    page.present_anchor_ids = anchors.present_anchor_ids | raw.present_anchor_ids
    if logging.getLogger(PAGES).getEffectiveLevel() > logging.DEBUG:
        page.links_to_anchors = links.links_to_anchors


class _Links(_RelativePathTreeprocessor):
    """Leads links to their files, as MkDocs does, but to the same page only once."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.led: dict[str, tuple[str, File]] = {}
        """The address of a page as it is written here, and its file, by the path of a link."""

    def path_to_url(self, url: str) -> str:
        """The address that a link stands for."""
        if here := HERE.fullmatch(url):
            self.links_to_anchors.setdefault(self.file, {}).setdefault(here[1], url)
            return url
        if OUTSIDE.fullmatch(url):
            return url
        found = INTO_PAGE.fullmatch(url)
        return self._into_page(url, *found.groups()) if found else super().path_to_url(url)

    def _into_page(self, url: str, path: str, anchor: str) -> str:
        if path in self.led:
            address, file = self.led[path]
            self.links_to_anchors.setdefault(file, {}).setdefault(anchor, url)
            return f"{address}#{anchor}"
        led = super().path_to_url(url)
        target = self.files.get_file_from_path(self._target_uri(self.file.src_uri, path))
        # Of a link to a page that is not built MkDocs warns each time.
        if target and target.inclusion.value > InclusionLevel.DRAFT.value:
            self.led[path] = led.rpartition("#")[0], target
        return led
