"""Something of several parts that is compared as a whole: a date, a time of day, a version."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

Meaning: TypeAlias = "tuple[int | str | None, ...]"
"""Its parts in order, None for what is left open."""


class Whole(NamedTuple):
    """Where it stands in its text, what it is, and all that it can mean."""

    start: int
    end: int
    kind: str
    meanings: frozenset[Meaning]


def can_be_one(one: Whole, two: Whole) -> bool:
    """Whether two of a kind can mean the same, as far as both name their parts."""
    return any(
        all(a is None or b is None or a == b for a, b in zip(ours, theirs, strict=True))
        for ours in one.meanings
        for theirs in two.meanings
    )
