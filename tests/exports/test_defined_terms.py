"""schema.org DefinedTermSet and DefinedTerm, read back by rdflib as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

import pytest
from concord.exports import defined_term, defined_term_set
from concord.registry import Registry
from rdflib import RDF, Graph, Literal, Namespace, URIRef

BASE = "https://example.org/"
SCHEMA = Namespace("https://schema.org/")


def graph(data: dict[str, Any]) -> Graph:
    """The data as rdflib reads it, with a stand-in for schema.org's context."""
    context = {"@vocab": str(SCHEMA), "url": {"@type": "@id"}, "inDefinedTermSet": {"@type": "@id"}}
    return Graph().parse(data=json.dumps({**data, "@context": context}), format="json-ld")


def test_term_of_the_page_it_stands_on(real: Registry) -> None:
    zuul = real.concepts["zuul"]
    data = defined_term(real, zuul, "zh", BASE)
    assert data == {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "@id": f"{BASE}vocabulary#zuul",
        "termCode": "zuul",
        "name": zuul.names["zh"].title,
        "description": zuul.names["zh"].definition,
        "url": f"{BASE}zh/projects/zuul/",
        "inLanguage": "zh",
        "inDefinedTermSet": f"{BASE}vocabulary",
    }
    found = graph(data)
    assert (URIRef(data["@id"]), RDF.type, SCHEMA.DefinedTerm) in found
    assert (URIRef(data["@id"]), SCHEMA.inDefinedTermSet, URIRef(f"{BASE}vocabulary")) in found


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_set_holds_every_concept(locale: str, real: Registry) -> None:
    found = graph(defined_term_set(real, locale, BASE))
    names = {str(name) for name in found.objects(None, SCHEMA.termCode)}
    assert names == set(real.concepts)
    titles = {real.concepts[name].names[locale].title for name in names}
    terms = set(found.subjects(RDF.type, SCHEMA.DefinedTerm))
    assert {str(found.value(term, SCHEMA.name)) for term in terms} == titles
    assert set(found.objects(None, SCHEMA.inLanguage)) == {Literal(locale)}


def test_nothing_empty_is_said(small: Any) -> None:
    registry = small({"zuul": {"title": "Zuul"}})
    data = defined_term(registry, registry.concepts["zuul"], "en", BASE)
    assert not {"alternateName", "description"} & data.keys()


def test_no_term_in_a_locale_without_entry(small: Any) -> None:
    registry = small({"zuul": {"title": "Zuul"}})
    with pytest.raises(KeyError):
        defined_term(registry, registry.concepts["zuul"], "zh", BASE)
    assert "hasDefinedTerm" not in defined_term_set(registry, "zh", BASE)
