"""Lists of pages for other programs: what a site map, a feed and llms.txt say of each page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from .links import Alternate
from .view import View


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
    return Listed(
        view.title(view.key), view.addresses.absolute(view.locale, view.key), summary(view),
        view.changed, tuple(view.alternates()),
    )  # fmt: skip


def summary(view: View) -> str:
    """What the page of a view says of itself in a sentence, "" if nothing."""
    meta = view.page.meta if view.page else {}
    return str(meta.get("definition") or meta.get("description") or meta.get("trust") or "")


def newest(views: Iterable[View]) -> tuple[Listed, ...]:
    """The pages whose time of change is known, the youngest first."""
    known = [page for page in map(listed, views) if page.changed]
    known.sort(key=lambda page: page.url)
    return tuple(sorted(known, key=lambda page: page.changed or datetime.min, reverse=True))


def sections(views: Iterable[View]) -> tuple[Section, ...]:
    """The pages of one locale under the outermost sections of its navigation, in its order."""
    groups: dict[str, list[Listed]] = {}
    for view in in_order(views):
        above = view.edition.outline.get(view.key, ())
        groups.setdefault(above[0].title if above else view.site_title, []).append(listed(view))
    return tuple(Section(title, tuple(pages)) for title, pages in groups.items())


def in_order(views: Iterable[View]) -> list[View]:
    """Views of pages in the order of the navigation, what does not stand in it by key behind."""
    return sorted(views, key=lambda view: view.edition.rank(view.key))
