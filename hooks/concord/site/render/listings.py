"""Lists of pages for other programs: what a site map, a feed and llms.txt say of each page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from .view import Alternate, View


class Listed(NamedTuple):
    """A page: whole addresses, a summary in a sentence, and the time of its last change."""

    title: str
    url: str
    summary: str
    changed: datetime | None
    alternates: tuple[Alternate, ...]


class Section(NamedTuple):
    """A part of the navigation and its pages in order."""

    title: str
    pages: tuple[Listed, ...]


def listed(view: View) -> Listed:
    """What lists say of the page of a view."""
    meta = view.page.meta if view.page else {}
    summary = meta.get("definition") or meta.get("description") or meta.get("trust") or ""
    return Listed(
        view.title(view.key), view.addresses.absolute(view.locale, view.key), str(summary),
        view.changed, tuple(view.alternates()),
    )  # fmt: skip


def newest(views: Iterable[View]) -> tuple[Listed, ...]:
    """The pages whose time of change is known, the youngest first."""
    known = [page for page in map(listed, views) if page.changed]
    known.sort(key=lambda page: page.url)
    return tuple(sorted(known, key=lambda page: page.changed or datetime.min, reverse=True))


def sections(views: Iterable[View]) -> tuple[Section, ...]:
    """The pages of one locale under the outermost sections of its navigation, in its order."""
    by_key = {view.key: view for view in views}
    outline = next(iter(by_key.values())).edition.outline if by_key else {}
    groups: dict[str, list[Listed]] = {}
    for key in [*(key for key in outline if key in by_key), *sorted(by_key.keys() - outline)]:
        above = outline.get(key, ())
        title = above[0].title if above else by_key[key].site_title
        groups.setdefault(title, []).append(listed(by_key[key]))
    return tuple(Section(title, tuple(pages)) for title, pages in groups.items())
