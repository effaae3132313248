"""Which source is cited for which project: a table of sources by projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ....model import Concept, Heading, Source
from ..links import Link
from ..markdown.citations import place_title
from ..view import View


class Row(NamedTuple):
    """A project, and for each source the places that are cited for it."""

    project: Link
    cells: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Sources that have a page (columns) by projects (rows)."""

    sources: tuple[Link, ...]
    rows: tuple[Row, ...]


def matrix(view: View) -> Matrix:
    """The citations on the pages of projects, and of projects in the glossary, by source."""
    sources = [source for _, source in sorted(view.registry.sources.items()) if not source.anchor]
    rows = []
    for concept in projects(view):
        cited = list(dict.fromkeys(citations_for(concept, view)))
        cells = tuple(tuple(_places(cited, source, view)) for source in sources)
        if any(cells):
            rows.append(Row(view.link(concept), cells))
    return Matrix(tuple(view.source_link(source) for source in sources), tuple(rows))


def projects(view: View) -> list[Concept]:
    """The concepts that are projects, those with a page first."""
    found = [c for c in view.registry.concepts.values() if c.kind == "project"]
    return sorted(found, key=lambda concept: (concept.is_term, concept.id))


def citations_for(concept: Concept, view: View) -> Iterator[str]:
    """What is cited in a concept's entry, or on its page."""
    yield from concept.citations
    page = None if concept.is_term else view.registry.page(view.locale, concept.key)
    yield from (r.value for r in (page.references if page else ()) if r.kind == "citation")


def _places(cited: list[str], source: Source, view: View) -> Iterator[Link]:
    order = [heading.id for heading in _headings(source, view)]
    found = {place for name in cited for own, place in [view.registry.cited(name)] if own is source}
    for place in sorted(found & set(order), key=order.index):
        title = place_title(source, place, view.locale, view.registry)
        yield Link(title, view.href(source.key, place))


def _headings(source: Source, view: View) -> tuple[Heading, ...]:
    page = view.registry.page(view.locale, source.key)
    return page.headings if page else ()
