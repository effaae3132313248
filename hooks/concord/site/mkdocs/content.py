"""What Markdown makes of a page of MkDocs, as plain values and back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mkdocs.structure.toc import get_toc

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink


def plain_content(page: Page, html: str) -> list[Any]:
    """All that a page has from Markdown, with its HTML as plugins have left it."""
    anchors = sorted(page.present_anchor_ids or ())
    return [html, _plain(page.toc), page._title_from_render, anchors]


def take_content(page: Page, values: list[Any]) -> None:
    """Give a page what :func:`plain_content` has of it."""
    page.content, toc, page._title_from_render, anchors = values
    page.toc = get_toc([_token(entry) for entry in toc])
    page.present_anchor_ids = set(anchors)


def _plain(links: Iterable[AnchorLink]) -> list[Any]:
    return [[one.title, one.id, one.level, _plain(one.children)] for one in links]


def _token(values: list[Any]) -> Any:
    """An entry of the contents as Python-Markdown gives it."""
    name, id_, level, children = values
    return {"name": name, "id": id_, "level": level, "children": [_token(one) for one in children]}
