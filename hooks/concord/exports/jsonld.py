"""Statements as JSON-LD 1.1 (W3C Recommendation, 2020), with a context that needs no network."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..own_files.json_text import json_text
from .graph import NAMESPACES, Iri, Literal, Statement, by_subject


def as_jsonld(statements: Iterable[Statement]) -> str:
    """The text of a JSON-LD file, ending in a line break."""
    graph = [
        {"@id": subject.value, **dict(_entries(predicates))}
        for subject, predicates in by_subject(statements).items()
    ]
    document = {"@context": NAMESPACES, "@graph": graph}
    return json_text(document)


def _entries(predicates: dict[str, list[Iri | Literal]]) -> list[tuple[str, Any]]:
    return [
        ("@type", [entry.value for entry in objects])
        if name == "rdf:type"
        else (name, [_object(entry) for entry in objects])
        for name, objects in predicates.items()
    ]


def _object(entry: Iri | Literal) -> dict[str, str]:
    if isinstance(entry, Iri):
        return {"@id": entry.value}
    value = {"@value": entry.value}
    if entry.language:
        value["@language"] = entry.language
    if entry.datatype:
        value["@type"] = entry.datatype
    return value
