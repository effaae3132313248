"""The vocabulary in the forms that other programs read. Pure: a registry becomes text.

Every export takes the registry and the address at which the site stands, ending in "/", and
returns the whole file; the same registry gives the same text. What can be exported at all is
the vocabulary: labels, definitions, relations and addresses, never the text of the pages.
"""

from __future__ import annotations

from collections.abc import Callable

from ..registry import Registry
from .defined_terms import defined_term, defined_term_set
from .jsonld import as_jsonld
from .skos import vocabulary
from .tbx import as_tbx
from .tbx_2008 import as_tbx_2008
from .turtle import as_turtle

__all__ = ["EXPORTS", "defined_term", "defined_term_set"]

EXPORTS: dict[str, Callable[[Registry, str], str]] = {
    "skos-jsonld": lambda registry, base: as_jsonld(vocabulary(registry, base)),
    "skos-turtle": lambda registry, base: as_turtle(vocabulary(registry, base)),
    "tbx": as_tbx,
    "tbx-2008": as_tbx_2008,
}
"""By name: what makes the text of an export from a registry and the site's address."""
