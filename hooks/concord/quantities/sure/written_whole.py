"""Something of several parts that is compared as a whole: a date, a time of day, a version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import compress
from operator import and_
from typing import NamedTuple, TypeAlias

Meaning: TypeAlias = "tuple[int | str | None, ...]"
"""Its parts in order, None for what is left open."""
Named: TypeAlias = "tuple[bool, ...]"
"""Which of its parts are named."""


class Whole(NamedTuple):
    """Where it stands in its text, what it is, and all that it can mean."""

    start: int
    end: int
    kind: str
    meanings: frozenset[Meaning]


class Meanings:
    """All that several of a kind can mean, looked up by the parts that both sides name."""

    def __init__(self, wholes: Iterable[Whole]) -> None:
        self._by_named: dict[Named, set[Meaning]] = defaultdict(set)
        for meaning in {meaning for whole in wholes for meaning in whole.meanings}:
            self._by_named[_named(meaning)].add(meaning)
        self._said: dict[tuple[Named, Named], set[Meaning]] = {}

    def hold(self, one: Whole) -> bool:
        """Whether one of them can mean the same."""
        return any(
            self._has(meaning, theirs) for meaning in one.meanings for theirs in self._by_named
        )

    def _has(self, meaning: Meaning, theirs: Named) -> bool:
        ours = _named(meaning)
        both = tuple(map(and_, ours, theirs))
        if (ours, theirs) not in self._said:
            said = (tuple(compress(one, both)) for one in self._by_named[theirs])
            self._said[ours, theirs] = set(said)
        return tuple(compress(meaning, both)) in self._said[ours, theirs]


def _named(meaning: Meaning) -> Named:
    return tuple(part is not None for part in meaning)
