"""Statements as Turtle (W3C Recommendation, RDF 1.1 Turtle, 2014)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from ..own_files.json_text import escaped
from .graph import NAMESPACES, Iri, Literal, Statement, by_subject

LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*)\Z")
"""Local names that need no escape; a part of the grammar's PN_LOCAL."""
FORBIDDEN = re.compile(r'[\x00-\x20<>"{}|^`\\]')
"""What IRIREF cannot hold."""


def as_turtle(statements: Iterable[Statement]) -> str:
    """The text of a Turtle file, ending in a line break."""
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in NAMESPACES.items())
    subjects = by_subject(statements)
    return prefixes + "".join(
        f"\n{_iri(subject)}\n{_predicates(predicates)} .\n"
        for subject, predicates in subjects.items()
    )


def _predicates(predicates: dict[str, list[Iri | Literal]]) -> str:
    return " ;\n".join(
        f"    {'a' if name == 'rdf:type' else name} " + ", ".join(map(_object, objects))
        for name, objects in predicates.items()
    )


def _object(entry: Iri | Literal) -> str:
    if isinstance(entry, Iri):
        return _iri(entry)
    if entry.language:
        return f"{_quoted(entry.value)}@{entry.language}"
    if entry.datatype:
        return f"{_quoted(entry.value)}^^{_iri(Iri(entry.datatype))}"
    return _quoted(entry.value)


def _iri(iri: Iri) -> str:
    for prefix, namespace in NAMESPACES.items():
        local = iri.value.removeprefix(namespace)
        if local != iri.value and LOCAL.match(local):
            return f"{prefix}:{local}"
    return "<" + FORBIDDEN.sub(lambda found: f"%{ord(found[0]):02X}", iri.value) + ">"


def _quoted(text: str) -> str:
    r"""A literal: JSON's escapes (\" \\ \n \t \u0000) are all in Turtle's grammar too."""
    return escaped(json.dumps(text, ensure_ascii=False))
