"""The neighbours of a concept: what it is part of, what it includes, what is related."""

from __future__ import annotations

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
    concepts = registry.concepts
    others = [other for _, other in sorted(concepts.items()) if other.id != concept.id]
    broader = tuple(other for other in others if other.id == concept.broader)
    narrower = tuple(other for other in others if other.broader == concept.id)
    related = tuple(
        other
        for other in others
        if (other.id in concept.related or concept.id in other.related)
        and other not in broader
        and other not in narrower
    )
    return Neighbours(broader, narrower, related)
