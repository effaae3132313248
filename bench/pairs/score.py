"""Precision and recall by kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .checkers import Seen
from .collection import CLEAN, KINDS, Pair


class Score(NamedTuple):
    """How a kind was found.

    There are `labelled` pairs of it, `found` of them are seen; `said` pairs are said to have
    it, `right` of them have this kind, or another one that the same finding names as possible.
    """

    kind: str
    labelled: int
    found: int
    said: int
    right: int


def is_right(pair: Pair, seen: Seen) -> bool:
    """Whether what is said of a pair holds what is wrong with it, or rightly nothing."""
    kinds = seen.get(pair.id, set())
    return pair.wrong in kinds if pair.wrong != CLEAN else not kinds


def scores(pairs: Sequence[Pair], seen: Seen) -> list[Score]:
    """A score of each kind, then of all kinds together."""
    found = []
    for kind in KINDS:
        labelled = [pair for pair in pairs if pair.wrong == kind]
        said = [pair for pair in pairs if kind in seen.get(pair.id, set())]
        found.append(_score(kind, labelled, said, seen))
    wrong = [pair for pair in pairs if pair.wrong != CLEAN]
    return [*found, _score("all", wrong, [pair for pair in pairs if seen.get(pair.id)], seen)]


def _score(kind: str, labelled: Sequence[Pair], said: Sequence[Pair], seen: Seen) -> Score:
    right = sum(is_right(pair, seen) for pair in said)
    hits = sum(is_right(pair, seen) for pair in labelled)
    return Score(kind, len(labelled), hits, len(said), right)


def share(part: int, whole: int) -> str:
    """A share in per cent, "–" of nothing."""
    return f"{100 * part / whole:.0f} %" if whole else "–"
