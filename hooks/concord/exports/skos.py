"""The vocabulary as a SKOS concept scheme (SKOS Reference, W3C Recommendation 2009).

Exported as it stands in the pages, mistakes included: rules find mistakes, exports do not hide
them. Relations that name no concept are the exception, since there is nothing to point to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Concept
from ..registry import Registry
from .graph import Iri, Literal, Statement, expanded, plain
from .iris import (
    cited_address,
    concept_address,
    concept_name,
    page_address,
    scheme_name,
)

HOME = "index.md"
EDTF = "http://id.loc.gov/datatypes/edtf"
DATATYPES = (
    (re.compile(r"\d{4}\Z"), expanded("xsd:gYear")),
    (re.compile(r"\d{4}-\d\d\Z"), expanded("xsd:gYearMonth")),
    (re.compile(r"\d{4}-\d\d-\d\d\Z"), expanded("xsd:date")),
)
RELATIONS = ("skos:broader", "skos:narrower", "skos:related")
LABELS = {"also": "skos:altLabel", "hidden": "skos:hiddenLabel"}


def vocabulary(registry: Registry, base: str) -> Iterator[Statement]:
    """What the registry says of its concepts, in the order of their ids."""
    yield from _scheme(registry, base)
    inverse = _inverse(registry)
    for _, concept in sorted(registry.concepts.items()):
        subject = Iri(concept_name(concept.id, base))
        yield Statement(subject, "rdf:type", Iri(expanded("skos:Concept")))
        yield Statement(subject, "skos:inScheme", Iri(scheme_name(base)))
        yield from _labels(concept, subject)
        if concept.broader not in registry.concepts:
            yield Statement(subject, "skos:topConceptOf", Iri(scheme_name(base)))
        for relation in RELATIONS:
            for name in sorted(inverse[relation].get(concept.id, ())):
                yield Statement(subject, relation, Iri(concept_name(name, base)))
        yield from _evidence(concept, subject, registry, base)
        yield from _pages(concept, subject, registry, base)


def _scheme(registry: Registry, base: str) -> Iterator[Statement]:
    subject = Iri(scheme_name(base))
    yield Statement(subject, "rdf:type", Iri(expanded("skos:ConceptScheme")))
    for locale in registry.settings.locales:
        if page := registry.page(locale, HOME):
            yield Statement(subject, "dct:title", Literal(plain(page.title), locale))
            if text := page.meta.get("description"):
                yield Statement(subject, "dct:description", Literal(plain(str(text)), locale))
    if licence := str(registry.settings.publish.get("licence", "")):
        iri = licence.startswith(("https://", "http://"))
        yield Statement(subject, "dct:license", Iri(licence) if iri else Literal(licence))
    for name, concept in sorted(registry.concepts.items()):
        if concept.broader not in registry.concepts:
            yield Statement(subject, "skos:hasTopConcept", Iri(concept_name(name, base)))


def _labels(concept: Concept, subject: Iri) -> Iterator[Statement]:
    for locale, names in sorted(concept.names.items()):
        if names.title:
            yield Statement(subject, "skos:prefLabel", Literal(plain(names.title), locale))
        for group, predicate in LABELS.items():
            for label in getattr(names, group):
                yield Statement(subject, predicate, Literal(plain(label), locale))
        if names.definition:
            yield Statement(subject, "skos:definition", Literal(plain(names.definition), locale))


def _inverse(registry: Registry) -> dict[str, dict[str, set[str]]]:
    """By relation and concept: the concepts it leads to, said from either end."""
    found: dict[str, dict[str, set[str]]] = {relation: {} for relation in RELATIONS}
    for name, concept in registry.concepts.items():
        said = [("skos:broader", "skos:narrower", concept.broader)]
        said += [("skos:related", "skos:related", other) for other in concept.related]
        for relation, back, other in said:
            if other in registry.concepts:
                found[relation].setdefault(name, set()).add(other)
                found[back].setdefault(other, set()).add(name)
    return found


def _evidence(concept: Concept, subject: Iri, registry: Registry, base: str) -> Iterator[Statement]:
    if concept.when:
        kind = next((iri for form, iri in DATATYPES if form.match(concept.when)), EDTF)
        yield Statement(subject, "dct:date", Literal(concept.when, datatype=kind))
    for citation in concept.citations:
        if address := cited_address(citation, registry, base):
            yield Statement(subject, "dct:source", Iri(address))


def _pages(concept: Concept, subject: Iri, registry: Registry, base: str) -> Iterator[Statement]:
    settings = registry.settings
    for locale in concept.names:
        address = Iri(concept_address(concept, locale, settings, base))
        document = Iri(page_address(concept.key, locale, settings, base))
        yield Statement(subject, "foaf:page", address)
        yield Statement(document, "rdf:type", Iri(expanded("foaf:Document")))
        yield Statement(document, "dct:language", Literal(locale))
