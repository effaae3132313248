"""The neighbours of a concept: what it is part of, what it includes, what is related."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ...model import Concept
from ...registry import Registry


class Neighbours(NamedTuple):
    """Concepts beside a concept, each list by id; ``related`` holds who says so from either end."""

    broader: tuple[Concept, ...] = ()
    narrower: tuple[Concept, ...] = ()
    related: tuple[Concept, ...] = ()

    def __bool__(self) -> bool:
        return any((self.broader, self.narrower, self.related))


def neighbours(concept: Concept, registry: Registry) -> Neighbours:
    """The neighbours of one concept, those that do not exist left out."""
    narrower = registry.narrower.get(concept.id, ())
    known = {concept.id, concept.broader, *narrower}
    related = [name for name in registry.related.get(concept.id, ()) if name not in known]

    def found(names: Iterable[str]) -> tuple[Concept, ...]:
        others = (registry.concepts.get(name) for name in names if name != concept.id)
        return tuple(other for other in others if other)

    return Neighbours(found([concept.broader]), found(narrower), found(related))
