"""The vocabulary in the forms that other programs read. Pure: a registry becomes text.

Every export takes the registry and the address at which the site stands, ending in "/", and
returns the whole file; the same registry gives the same text. What can be exported at all is
the vocabulary: labels, definitions, relations and addresses, never the text of the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ..registry import Registry
from .defined_terms import defined_term, defined_term_set
from .jsonld import as_jsonld
from .skos import vocabulary
from .tbx import as_tbx
from .tbx_2008 import as_tbx_2008
from .turtle import as_turtle

__all__ = ["EXPORTS", "Export", "defined_term", "defined_term_set"]


class Export(NamedTuple):
    """A form of the vocabulary: the name of its file, and what readers are told that it is."""

    file: str
    title: str
    text: Callable[[Registry, str], str]
    """Makes the whole file from a registry and the site's address."""


EXPORTS: Mapping[str, Export] = {
    "skos-jsonld": Export(
        "vocabulary.jsonld", "SKOS (JSON-LD)",
        lambda registry, base: as_jsonld(vocabulary(registry, base)),
    ),
    "skos-turtle": Export(
        "vocabulary.ttl", "SKOS (Turtle)",
        lambda registry, base: as_turtle(vocabulary(registry, base)),
    ),
    "tbx": Export("vocabulary.tbx", "TBX (ISO 30042:2019)", as_tbx),
    "tbx-2008": Export("vocabulary-2008.tbx", "TBX (ISO 30042:2008)", as_tbx_2008),
}  # fmt: skip
"""By name: what ``concord export`` writes, and what a site with an address offers."""
