"""Backlinks: the pages that mention a concept or cite a source, by section of the site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..links import Link
from ..view import View
from ..wording.sentences import Sentence


class Backlink(NamedTuple):
    """A page that refers here: with the sentence of its mention, or how often it cites."""

    page: Link
    sentence: Sentence | None = None
    times: int = 0


class Group(NamedTuple):
    """The backlinks from one section of the site."""

    title: str
    links: tuple[Backlink, ...]


def backlinks(view: View) -> tuple[Group, ...]:
    """Who refers to the page's concept or source, in the order of the navigation."""
    if view.concept:
        mentioned = view.edition.mentioned.get(view.concept.id, ())
        found = {m.key: Backlink(view.page_link(m.key), m.sentence) for m in mentioned}
    elif view.source:
        cited = view.edition.cited.get(view.source.id, ())
        found = {key: Backlink(view.page_link(key), None, count) for key, count in cited}
    else:
        found = {}
    found.pop(view.key, None)
    return grouped(found.items(), view)


def grouped(found: Iterable[tuple[str, Backlink]], view: View) -> tuple[Group, ...]:
    """Backlinks by key, gathered under the titles of the sections their pages stand in."""
    outline = view.edition.outline
    groups: dict[str, list[Backlink]] = {}
    for key, link in sorted(found, key=lambda entry: view.edition.rank(entry[0])):
        above = outline.get(key, ())
        groups.setdefault(above[0].title if above else view.site_title, []).append(link)
    return tuple(Group(title, tuple(links)) for title, links in groups.items())
