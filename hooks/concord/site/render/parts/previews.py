"""Previews: what a reader sees of a link's target before following it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....model import Concept, Source
from ..links import Link
from ..markdown.citations import citations, place_said
from ..neighbours import neighbours
from ..view import View
from ..wording.sentences import beginning
from .fact_box import cited_sources, other_names


@dataclass(frozen=True, slots=True)
class Preview:
    """One card: ``href`` is the address as links on the page have it, ``id`` stable.

    ``text`` is a definition, or how far to trust a source; ``note`` its author and date;
    ``place`` is where on this site more is said of the source, and ``leads`` in what words;
    ``said`` is how that begins.
    """

    id: str
    href: str
    title: str
    kind: str
    text: str
    others: tuple[Link, ...] = ()
    note: str = ""
    place: Link | None = None
    leads: str = ""
    said: str = ""


def previews(view: View) -> tuple[Preview, ...]:
    """A preview for every concept, term and source that the page links to, and every citation."""
    cards = (*_facts(view), *_links(view), *_terms(view), *_notes(view))
    found = {preview.id: preview for preview in cards}
    return tuple(preview for _, preview in sorted(found.items()))


def _facts(view: View) -> Iterator[Preview]:
    if view.concept is None:
        return
    for group in neighbours(view.concept, view.registry):
        yield from (of_concept(concept, view) for concept in group)
    for link in cited_sources(view.concept, view):
        yield of_source(view.registry.sources[link.id], view)


def _links(view: View) -> Iterator[Preview]:
    page = view.page
    for reference in page.references if page else ():
        if page is None or reference.kind != "link":
            continue
        found = view.registry.destination(page, reference.value)
        concept = view.registry.concept_at(page, reference.value)
        if concept and concept is not view.concept:
            yield of_concept(concept, view)
        elif found and found.locale == page.locale:
            yield from _of_source_page(found.key, found.anchor or "", view)


def _of_source_page(key: str, anchor: str, view: View) -> Iterator[Preview]:
    for name in view.registry.sources_at.get(key, ()):
        source = view.registry.sources[name]
        if source.anchor in ("", anchor) and source is not view.source:
            yield of_source(source, view)


def _terms(view: View) -> Iterator[Preview]:
    yield from (of_concept(mention.concept, view) for mention in view.terms())


def _notes(view: View) -> Iterator[Preview]:
    for citation in citations(view.page, view.registry) if view.page else ():
        card, source = of_source(citation.source, view), citation.source
        leads, text = view.words["reading_notes"], citation.place or card.title
        if source.anchor:
            leads, text = view.words["listed_in"], view.title(source.key)
        anchor = citation.link.partition("#")[2]
        said = place_said(source, anchor, view.locale, view.registry) if citation.place else ""
        place = Link(text, view.href(source.key, anchor))
        yield Preview(
            f"preview-cite-{citation.label}", f"#fn:{citation.label}", card.title, card.kind,
            beginning(card.text, 1), (), card.note, place, str(leads), said,
        )  # fmt: skip


def of_concept(concept: Concept, view: View) -> Preview:
    """The card of a concept."""
    names = concept.names.get(view.locale)
    link = view.link(concept)
    return Preview(
        f"preview-{concept.id}", link.href, link.text,
        str(view.words.get(f"kind_{concept.kind}", concept.kind)),
        names.definition if names else "", other_names(concept, view),
    )  # fmt: skip


def of_source(source: Source, view: View) -> Preview:
    """The card of a source."""

    def field(name: str) -> str:
        return str(source.field(name, view.locale, view.default))

    note = view.words["separator"].join(filter(None, (field("author"), view.date(field("date")))))
    link = view.source_link(source)
    return Preview(
        f"preview-source-{source.id}", link.href, link.text, str(view.words["kind_source"]),
        field("trust"), (), note,
    )  # fmt: skip
