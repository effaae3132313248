"""A graph of statements (RDF 1.1), as plain values: what both SKOS exports are written from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

NAMESPACES = {
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
UNWRITABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, and UTF-8 in part: all but what it can takes long to compile."""


@dataclass(frozen=True, slots=True)
class Iri:
    """The name of a thing: absolute, percent-encoded."""

    value: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A text with a language (BCP 47), or a value with the IRI of its datatype, or neither."""

    value: str
    language: str = ""
    datatype: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """``predicate`` is abbreviated by one of the ``NAMESPACES``: "skos:broader"."""

    subject: Iri
    predicate: str
    object: Iri | Literal


Subjects = dict[Iri, dict[str, list["Iri | Literal"]]]
"""By subject and predicate, each in the order in which it first appeared: the objects."""


def by_subject(statements: Iterable[Statement]) -> Subjects:
    """Statements gathered for writing, each once."""
    out: Subjects = {}
    for entry in statements:
        objects = out.setdefault(entry.subject, {}).setdefault(entry.predicate, [])
        if entry.object not in objects:
            objects.append(entry.object)
    return out


def expanded(name: str) -> str:
    """The whole IRI of an abbreviated name.

    :raises KeyError: when its prefix is not one of the ``NAMESPACES``.
    """
    prefix, _, local = name.partition(":")
    return NAMESPACES[prefix] + local


def plain(text: str) -> str:
    """A text in one line, without characters that no export can hold."""
    return " ".join(writable(text).split())


def writable(text: str) -> str:
    """A text without what XML cannot hold: a build that is not strict writes what it warned of."""
    return UNWRITABLE.sub("", text)
