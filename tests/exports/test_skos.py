"""SKOS, read back by rdflib: one graph in two forms, sound, and with everything in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from concord.exports import EXPORTS
from concord.exports.iris import concept_address
from concord.registry import Registry
from hypothesis import given
from hypothesis import strategies as st
from rdflib import DCTERMS, FOAF, RDF, SKOS, Graph, Literal, URIRef
from rdflib.compare import to_isomorphic

from tests.expectations import load

BASE = "https://example.org/"
TABLE = load(Path(__file__).with_name("integrity.yml"))
CONDITIONS = TABLE["conditions"]


def literals(found: Graph, subject: URIRef | None, predicate: URIRef) -> list[Literal]:
    """What is said of a subject, which is text."""
    return [one for one in found.objects(subject, predicate) if isinstance(one, Literal)]


def graph(registry: Registry, form: str = "turtle") -> Graph:
    """An export as rdflib reads it."""
    name, reader = {"turtle": ("skos-turtle", "turtle"), "jsonld": ("skos-jsonld", "json-ld")}[form]
    return Graph().parse(data=EXPORTS[name].text(registry, BASE), format=reader)


def broken(graph: Graph, condition: str) -> list[Any]:
    """What breaks a condition."""
    return list(graph.query(TABLE["prefixes"] + CONDITIONS[condition]["query"]))


def test_both_forms_hold_the_same_graph(real: Registry) -> None:
    turtle, jsonld = graph(real), graph(real, "jsonld")
    assert to_isomorphic(turtle) == to_isomorphic(jsonld)
    assert len(set(turtle.subjects(RDF.type, SKOS.Concept))) == len(real.concepts) >= 100


@pytest.mark.parametrize("condition", CONDITIONS)
def test_real_vocabulary_keeps(condition: str, real: Registry) -> None:
    assert broken(graph(real), condition) == []


@pytest.mark.parametrize("condition", CONDITIONS)
def test_condition_can_be_broken(condition: str, small: Any) -> None:
    sound = graph(small(TABLE["sound"]))
    assert broken(sound, condition) == []
    case = CONDITIONS[condition]["broken"]
    if "concepts" in case:
        assert broken(graph(small(case["concepts"])), condition)
    else:
        sound.parse(data=TABLE["prefixes"] + case["statements"], format="turtle")
        assert broken(sound, condition)


def test_every_label_is_there_in_its_language(real: Registry) -> None:
    found = graph(real)
    for name, concept in real.concepts.items():
        subject = URIRef(f"{BASE}vocabulary#{name}")
        for locale, names in concept.names.items():
            for predicate, labels in {
                SKOS.prefLabel: [names.title],
                SKOS.altLabel: names.also,
                SKOS.hiddenLabel: names.hidden,
                SKOS.definition: [names.definition] if names.definition else [],
            }.items():
                told = {o for o in literals(found, subject, predicate) if o.language == locale}
                assert told == {Literal(" ".join(text.split()), lang=locale) for text in labels}


def test_wordings_to_avoid_are_no_labels(small: Any) -> None:
    text = EXPORTS["skos-turtle"].text(small({"zuul": {"title": "Zuul", "avoid": ["Gozer"]}}), BASE)
    assert "Zuul" in text
    assert "Gozer" not in text


def test_relations_are_told_from_both_ends(small: Any) -> None:
    found = graph(small(TABLE["sound"]))
    scheme = URIRef(f"{BASE}vocabulary")
    ci, gating, review, zuul = (URIRef(f"{scheme}#{name}") for name in TABLE["sound"])
    assert set(found.subject_objects(SKOS.broader)) == {(gating, ci), (zuul, gating)}
    assert set(found.subject_objects(SKOS.narrower)) == {(ci, gating), (gating, zuul)}
    pairs = {(gating, review), (review, gating), (zuul, review), (review, zuul)}
    assert set(found.subject_objects(SKOS.related)) == pairs
    assert set(found.objects(scheme, SKOS.hasTopConcept)) == {ci, review}
    assert set(found.subjects(SKOS.topConceptOf, scheme)) == {ci, review}


def test_relation_to_nothing_is_left_out(small: Any) -> None:
    found = graph(small({"zuul": {"title": "Zuul", "broader": "gone", "related": ["lost"]}}))
    assert not set(found.objects(None, SKOS.broader)) | set(found.objects(None, SKOS.related))
    assert set(found.objects(None, SKOS.topConceptOf)) == {URIRef(f"{BASE}vocabulary")}


def test_pages_of_every_locale_are_linked(real: Registry) -> None:
    found = graph(real)
    assert set(found.objects(URIRef(f"{BASE}vocabulary#zuul"), FOAF.page)) == {
        URIRef(f"{BASE}projects/zuul/"), URIRef(f"{BASE}zh/projects/zuul/"),
    }  # fmt: skip
    document = URIRef(f"{BASE}zh/projects/zuul/")
    assert set(found.objects(document, DCTERMS.language)) == {Literal("zh")}


@pytest.mark.parametrize(
    ("when", "datatype"),
    [
        ("2015", "http://www.w3.org/2001/XMLSchema#gYear"),
        ("2015-10", "http://www.w3.org/2001/XMLSchema#gYearMonth"),
        ("2015-10-27", "http://www.w3.org/2001/XMLSchema#date"),
        ("2015-10-27/2015-10-30", "http://id.loc.gov/datatypes/edtf"),
        ("2018/..", "http://id.loc.gov/datatypes/edtf"),
    ],
)
def test_date_has_its_datatype(when: str, datatype: str, small: Any) -> None:
    found = graph(small({"zuul": {"title": "Zuul", "when": when}}))
    (date,) = literals(found, None, DCTERMS.date)
    assert (str(date), str(date.datatype)) == (when, datatype)


@pytest.mark.parametrize(
    ("key", "anchor", "locale", "address"),
    [
        ("concepts/zuul.md", "", "en", "https://example.org/concepts/zuul/"),
        ("concepts/zuul.md", "", "zh", "https://example.org/zh/concepts/zuul/"),
        ("projects/index.md", "", "en", "https://example.org/projects/"),
        ("index.md", "", "en", "https://example.org/"),
        ("index.md", "", "zh", "https://example.org/zh/"),
        ("reference/glossary.md", "sdn", "zh", "https://example.org/zh/reference/glossary/#sdn"),
        ("概念/a b.md", "", "en", "https://example.org/%E6%A6%82%E5%BF%B5/a%20b/"),
    ],
)
@pytest.mark.parametrize("base", ["https://example.org/", "https://example.org"])
def test_address(key: str, anchor: str, locale: str, address: str, base: str, small: Any) -> None:
    registry = small({"x": {"title": "X", "key": key, "anchor": anchor}})
    assert concept_address(registry.concepts["x"], locale, registry.settings, base) == address


@given(
    st.dictionaries(
        st.text(min_size=1),
        st.fixed_dictionaries(
            {"title": st.text(), "also": st.lists(st.text()), "definition": st.text()}
        ),
        max_size=4,
    )
)
def test_any_text_survives(small: Any, concepts: dict[str, dict[str, Any]]) -> None:
    registry = small(concepts)
    turtle = graph(registry)
    assert to_isomorphic(turtle) == to_isomorphic(graph(registry, "jsonld"))
    assert len(set(turtle.subjects(RDF.type, SKOS.Concept))) == len(concepts)


def test_same_registry_same_text(real: Registry) -> None:
    for export in EXPORTS.values():
        assert export.text(real, BASE) == export.text(real, BASE)
