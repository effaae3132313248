"""The indexes of labels that a registry makes at first use."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from ..labels.index import LabelIndex, avoid_index, label_index
from ..model import Concept

MAKERS: Mapping[str, Callable[[Iterable[Concept], str], LabelIndex]] = {
    "labels": label_index,
    "avoided": avoid_index,
}
Labels = tuple[str, str, str, Mapping[str, tuple[object, ...]]]


class LabelIndexes:
    """What was made so far, by kind and locale; of the concepts of one registry."""

    __slots__ = ("_made",)

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], LabelIndex] = {}

    def index(self, kind: str, locale: str, concepts: Collection[Concept]) -> LabelIndex:
        """The index of a kind, one of :data:`MAKERS`, for a locale."""
        if (kind, locale) not in self._made:
            self._made[kind, locale] = MAKERS[kind](concepts, locale)
        return self._made[kind, locale]

    def take(self, other: LabelIndexes) -> None:
        """Take over what was made of concepts with the same labels."""
        self._made.update(other._made)


def labels_of(concepts: Iterable[Concept]) -> list[Labels]:
    """All that a label index is made of."""
    return [
        (c.id, c.kind, c.target, {name: (n.labels, n.avoid) for name, n in c.names.items()})
        for c in concepts
    ]
