"""A citation of a place that the source's page lacks.

The footnote's link would lead to the top of the page, and the reader would have to search.

Bad:

    [^openinfra-deck-2018#limit]

Good:

    [^openinfra-deck-2018#limits]
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ...findings import Finding
from ...model import Page, Place
from ...registry import Registry
from ..rule import page_rule


@page_rule("SRC402", "unknown-place")
def unknown_place(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look up the place of every citation, of those in the entries of the glossary too."""
    for reference in page.references:
        if reference.kind == "citation":
            yield from _look_up(reference.value, reference.place, registry)
    for cited, place in registry.entry_citations(page):
        yield from _look_up(cited, place, registry)


def _look_up(cited: str, place: Place, registry: Registry) -> Iterator[Finding]:
    source, wanted = registry.cited(cited)
    if source and "#" in cited and wanted not in source.places:
        near = get_close_matches(wanted, source.places, 1)
        hint = f"did you mean #{near[0]}?" if near else "name the id of a heading of its page"
        yield unknown_place.finding(place, f"{source.id} has no place {wanted or '(empty)'}", hint)
