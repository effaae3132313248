"""``broader`` or ``related`` naming no concept.

The relation is lost from the fact box, the maps and the exported vocabulary.

Bad:

    related: [openstak-map]

Good:

    related: [openstack-map]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Guess
from ...model import Concept
from ...registry import Registry
from ..rule import site_rule


@site_rule("TRM204", "unknown-relation")
def unknown_relation(registry: Registry) -> Iterator[Finding]:
    """Look every relation up."""
    for concept in registry.concepts.values():
        for path, name in relations(concept):
            if name and name not in registry.concepts:
                yield unknown_relation.finding(
                    registry.entry_place(concept, *path),
                    f"{concept.id}: {path[0]} names {name}, which is no concept",
                    "name the id of a concept", guess=Guess(name, ("concepts",)),
                )  # fmt: skip


def relations(concept: Concept) -> list[tuple[tuple[str | int, ...], str]]:
    """The relations of a concept: where they stand in its entry, and the id they name."""
    related = [(("related", number), name) for number, name in enumerate(concept.related)]
    return [(("broader",), concept.broader), *related]
