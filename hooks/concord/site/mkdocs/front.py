"""The front matter of pages: read by YAML, or as an earlier build has read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import Abort

from ...checking.stored_page import is_plain
from ..building import Building
from ..render.markdown.escaping import as_html
from .objects import source_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


def read_front(page: Page, config: MkDocsConfig, building: Building) -> bool:
    """Have the front matter of a page; whether there is a title in it, or it cannot be read.

    Of a page with a title that an earlier build has read no more is needed until it is made. Its
    texts are escaped at once, as they are when it is made: others show its title before.
    """
    has_title = _take_front(page, config, building)
    if building.is_published:
        page.meta = as_html(page.meta)
    return has_title


def _take_front(page: Page, config: MkDocsConfig, building: Building) -> bool:
    """The same, with texts as they were written."""
    digest = building.page_at(source_of(page, config)).digest
    known = building.earlier.known
    front = known.made(["front", digest], lambda: _front(page, config)) if digest else None
    if front is None:
        return _read(page, config)
    page.markdown, page.meta = page.markdown or "", front
    return True


def _front(page: Page, config: MkDocsConfig) -> dict[str, Any] | None:
    """The front matter of a page with a title, None where JSON has not all of it."""
    is_titled = _read(page, config) and "title" in page.meta
    return dict(page.meta) if is_titled and is_plain(page.meta) else None


def _read(page: Page, config: MkDocsConfig) -> bool:
    try:
        page.read_source(config)
    except (Abort, OSError, ValueError):
        page.markdown, page.meta = "", {}
        return True
    return "title" in page.meta
