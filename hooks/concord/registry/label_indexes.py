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


def are_labelled_alike(concepts: Collection[Concept], others: Collection[Concept]) -> bool:
    """Whether label indexes of these and of those are the same."""
    return len(concepts) == len(others) and all(
        one is other or _labels(one) == _labels(other)
        for one, other in zip(concepts, others, strict=True)
    )


def _labels(concept: Concept) -> Labels:
    """All of a concept that a label index is made of."""
    names = {locale: (one.labels, one.avoid) for locale, one in concept.names.items()}
    return concept.id, concept.kind, concept.target, names
