"""The relations between concepts as a graph, and the order in which a map shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ...model import Concept

BROADER, RELATED = "broader", "related"
MANY = 3


class Relation(NamedTuple):
    """Two concepts joined: for "broader" the wider one first."""

    first: str
    second: str
    kind: str


def relations(concepts: Mapping[str, Concept]) -> tuple[Relation, ...]:
    """Every relation once, in the order of ids; broader ones before those merely related."""
    found: dict[frozenset[str], Relation] = {}
    for relation in (*_broader(concepts), *_related(concepts)):
        found.setdefault(frozenset(relation[:2]), relation)
    return tuple(found.values())


def _broader(concepts: Mapping[str, Concept]) -> Iterator[Relation]:
    for name, concept in sorted(concepts.items()):
        if concept.broader in concepts and concept.broader != name:
            yield Relation(concept.broader, name, BROADER)


def _related(concepts: Mapping[str, Concept]) -> Iterator[Relation]:
    for name, concept in sorted(concepts.items()):
        for other in concept.related:
            if other in concepts and other != name:
                yield Relation(name, other, RELATED)


def joining(concepts: Mapping[str, Concept], joined: Iterable[Relation]) -> frozenset[str]:
    """The concepts worth a place on a map: those with a page, and terms that join many of them."""
    beside: dict[str, set[str]] = {}
    for relation in joined:
        beside.setdefault(relation.first, set()).add(relation.second)
        beside.setdefault(relation.second, set()).add(relation.first)
    pages = {name for name, concept in concepts.items() if not concept.is_term}
    terms = {name for name in concepts if len(beside.get(name, set()) & pages) >= MANY}
    return frozenset(pages | terms)


def near(names: Iterable[str], joined: Iterable[Relation]) -> list[str]:
    """Names in an order that puts joined ones close together (reverse Cuthill–McKee).

    Names go in as numbers: the library walks sets, whose order for texts differs from run to run.
    """
    import networkx  # takes a quarter of a second: only where a map is drawn
    from networkx.utils import reverse_cuthill_mckee_ordering

    ordered = sorted(names)
    numbers = {name: number for number, name in enumerate(ordered)}
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(range(len(ordered)))
    graph.add_edges_from(
        (numbers[r.first], numbers[r.second])
        for r in joined
        if r.first in numbers and r.second in numbers
    )
    return [ordered[number] for number in reverse_cuthill_mckee_ordering(graph)]
