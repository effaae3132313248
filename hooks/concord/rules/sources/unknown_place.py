"""A citation of a place that the source's page lacks.

The footnote's link would lead to the top of the page, and the reader would have to search.

Bad:

    [^openinfra-deck-2018#limit]

Good:

    [^openinfra-deck-2018#limits]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Guess
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
        yield unknown_place.finding(
            place, f"{source.id} has no place {wanted or '(empty)'}",
            "name the id of a heading of its page", guess=Guess(wanted, ("places", source.id), "#"),
        )  # fmt: skip
