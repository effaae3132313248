"""Concepts that no chain of relations or references joins to the rest.

A reader who follows links never meets them, and the map of concepts falls apart.

Bad:

    gerrit and core-reviewer, related to each other and to nothing else

Good:

    gerrit:  related: [core-reviewer, zuul]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...registry import Registry, linked_concepts
from ..rule import site_rule


@site_rule("TRM208", "separate-cluster")
def separate_cluster(registry: Registry) -> Iterator[Finding]:
    """Join concepts by their relations and by links; name every group but the largest."""
    groups = sorted(_groups(registry), key=lambda group: (-len(group), sorted(group)))
    for group in groups[1:]:
        first = registry.concepts[min(group)]
        yield separate_cluster.finding(
            registry.entry_place(first, "title"),
            "joined to no other concept: " + ", ".join(sorted(group)),
            "relate one of them to a concept of the rest",
        )  # fmt: skip


def _groups(registry: Registry) -> list[set[str]]:
    joined = {name: {name} for name in registry.concepts}
    for one, two in _edges(registry):
        if two in joined and joined[one] is not joined[two]:
            less, more = sorted((joined[one], joined[two]), key=len)
            more |= less
            for member in less:
                joined[member] = more
    return list({id(group): group for group in joined.values()}.values())


def _edges(registry: Registry) -> Iterator[tuple[str, str]]:
    for concept in registry.concepts.values():
        for name in (concept.broader, *concept.related):
            yield concept.id, name
    for page, concept in linked_concepts(registry):
        if own := registry.concept_of(page):
            yield own.id, concept.id
