"""The fact box of a concept's or a source's page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ....languages import language
from ....model import Concept, Source
from ..links import Link
from ..neighbours import neighbours
from ..view import View


@dataclass(frozen=True, slots=True)
class ConceptFacts:
    """What the fact box of a concept says; ``others`` are its names in other languages."""

    title: str
    others: tuple[Link, ...]
    also: tuple[str, ...]
    kind: str
    when: str
    is_inferred: bool
    broader: tuple[Link, ...]
    narrower: tuple[Link, ...]
    related: tuple[Link, ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What the fact box of a source says."""

    title: str
    author: str
    publisher: str
    date: str
    is_inferred: bool
    original: str
    language: str
    language_tag: str
    url: str
    licence: str
    trust: str


def fact_box(view: View) -> ConceptFacts | SourceFacts | None:
    """The facts of the page's concept or source, None for other pages."""
    if view.concept:
        return concept_facts(view.concept, view)
    return source_facts(view.source, view) if view.source else None


def concept_facts(concept: Concept, view: View) -> ConceptFacts:
    """What the term base says of a concept, in the view's locale."""
    beside = neighbours(concept, view.registry)
    names, title = concept.names.get(view.locale), view.link(concept).text
    return ConceptFacts(
        title=title,
        others=tuple(name for name in other_names(concept, view) if name.text != title),
        also=also_called(names.also, title, view.locale) if names else (),
        kind=str(view.words.get(f"kind_{concept.kind}", concept.kind)),
        when=view.date(concept.when) if concept.when else "",
        is_inferred=concept.when_basis == "inferred",
        broader=tuple(view.link(other) for other in beside.broader),
        narrower=tuple(view.link(other) for other in beside.narrower),
        related=tuple(view.link(other) for other in beside.related),
        sources=cited_sources(concept, view),
    )


def also_called(names: Iterable[str], title: str, locale: str) -> tuple[str, ...]:
    """The other names of a concept that say something new."""
    return tuple(name for name in names if not same_name(name, title, locale))


def same_name(one: str, other: str, locale: str) -> bool:
    """Whether two names differ by an article or capitals only: then one says nothing new."""
    plain, known = (language(locale).bare(name).casefold() for name in (one, other))
    return plain == known


def other_names(concept: Concept, view: View) -> tuple[Link, ...]:
    """The names of a concept in the other locales, linked to where they are explained."""
    locales = view.registry.settings.locales
    return tuple(
        view.link(concept, locale)
        for locale in locales
        if locale != view.locale and locale in concept.names
    )


def cited_sources(concept: Concept, view: View) -> tuple[Link, ...]:
    """The sources with a page of their own that a concept's page or entry cites, by title."""
    cited = list(concept.citations)
    if not concept.is_term and (page := view.registry.page(view.locale, concept.key)):
        cited += [r.value for r in page.references if r.kind == "citation"]
    found = {source.id: source for name in cited if (source := view.registry.cited(name)[0])}
    own = [view.source_link(source) for _, source in sorted(found.items()) if not source.anchor]
    further = [view.source_link(source) for _, source in sorted(found.items()) if source.anchor]
    return tuple(own if not concept.is_term else [*own, *further])


def source_facts(source: Source, view: View) -> SourceFacts:
    """What a reader needs to judge a source, in the view's locale."""

    def field(name: str) -> str:
        return str(source.field(name, view.locale, view.default))

    words, tag = view.words, field("language")
    author, publisher = field("author"), field("publisher")
    original = field("original_title")
    return SourceFacts(
        title=field("title"),
        author=author,
        publisher="" if publisher == author else publisher,
        date=view.date(field("date")),
        is_inferred=field("date_basis") == "inferred",
        original="" if original == field("title") else original,
        language=view.language_name(tag) if tag else "",
        language_tag=tag,
        url=field("url"),
        licence=str(words["licences"].get(field("licence"), field("licence"))),
        trust=field("trust"),
    )
