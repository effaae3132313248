"""The graph of concepts: nodes are concepts, edges are relations and links between pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Concept
from ..registry import Registry, linked_concepts


class Edge(NamedTuple):
    """``relation`` is broader, related or link; a link stands on the page of ``start``."""

    start: str
    end: str
    relation: str


def concept_graph(registry: Registry) -> dict[str, list[dict[str, object]]]:
    """The graph as plain values: ``nodes`` by id, ``edges`` by their ends, each once."""
    edges = sorted(set(_relations(registry)) | set(_links(registry)))
    return {
        "nodes": [_node(registry.concepts[name]) for name in sorted(registry.concepts)],
        "edges": [{"from": e.start, "to": e.end, "relation": e.relation} for e in edges],
    }


def _node(concept: Concept) -> dict[str, object]:
    return {
        "id": concept.id, "kind": concept.kind, "target": concept.target, "when": concept.when,
        "titles": {locale: names.title for locale, names in concept.names.items()},
    }  # fmt: skip


def _relations(registry: Registry) -> Iterator[Edge]:
    for concept in registry.concepts.values():
        if concept.broader in registry.concepts:
            yield Edge(concept.id, concept.broader, "broader")
        for name in concept.related:
            if name in registry.concepts:
                yield Edge(concept.id, name, "related")


def _links(registry: Registry) -> Iterator[Edge]:
    for page, concept in linked_concepts(registry):
        own = registry.concept_of(page)
        if own and own is not concept:
            yield Edge(own.id, concept.id, "link")
