"""The sentences of a text and of its translation: how much each says, and one that was left out.

What is long in one language is long in the other (Gale and Church, 1993,
aclanthology.org/J93-1004), and names and digits stand in both. So sentences are aligned twice, once
without and once with one of which the other side has nothing: if that fits much better, it was left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from ...late_pattern import LatePattern

BORDER = LatePattern(
    r"[.!?][\"”’)*_]*\s+(?=[\"“(*_`\[]*[^\Wa-z_])|[。！？；][\"”’）)*_]*\s*(?=\S)"
    r"|\.(?<=[\u3040-\u9fff].)\s*(?=[\u3040-\u9fff])"
)
"""Between two sentences: a stop and a capital, a full-width stop, or one between Han characters or
kana; the stop is found with it."""
WORD = re.compile(r"[A-Za-z][\w.-]*|\d+(?:\.\d+)*", re.ASCII)
LETTERS = LatePattern(r"[\u3040-\u9fff\uac00-\ud7af]+")
"""Letters of scripts in which words stand close or are short."""
USUAL = {("en", "zh"): 0.29, ("en", "ja"): 0.5}
"""How many letters of a language stand for one of another, in the middle of a thousand pages."""
MOST = 16
"""So many sentences of a block are aligned, no more."""
LITTLE = 5
"""So many letters more or less are no difference."""
TOKEN = 0.25
"""What a name or figure costs that only one of two counterparts says."""
OTHERWISE = 0.25
"""What it costs to cut sentences otherwise."""
TOGETHER = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2))
"""How many sentences of either side say the same together."""
NEVER = 1e9


class Sentence(NamedTuple):
    """A sentence: how much it says, in letters, and which of its words both sides write."""

    text: str
    weight: float
    shared: frozenset[str]


Sides = tuple[list[Sentence], list[Sentence]]


# Two rules look at the same texts of a page, one after the other.
@lru_cache(maxsize=128)
def sentences(one: str, two: str) -> Sides:
    """The sentences of a text and of its translation into letters of its own.

    Of the text words count that the translation does not write, of the translation its letters.
    """
    ours, theirs = _cut(one), _cut(two)
    words = [
        [[word.lower() for word in WORD.findall(text)] for text in side] for side in (ours, theirs)
    ]
    sets = [[frozenset(found) for found in side] for side in words]
    shared = frozenset().union(*sets[0]) & frozenset().union(*sets[1])
    own = [_letters(found, shared) for found in words[0]]
    return (
        [
            Sentence(text, n, said & shared)
            for text, n, said in zip(ours, own, sets[0], strict=True)
        ],
        [
            Sentence(text, len(text) - len(LETTERS.sub("", text)), said & shared)
            for text, said in zip(theirs, sets[1], strict=True)
        ],
    )


def _letters(words: Sequence[str], shared: frozenset[str]) -> int:
    """How many letters words have with the blanks between, without names and figures of both."""
    return sum([len(word) + 1 for word in words if word.isalpha() and word not in shared])


def are_several(text: str) -> bool:
    """Whether a text is more than one sentence."""
    return BORDER.search(" ".join(text.split())) is not None


def count(text: str) -> int:
    """How many sentences a text has."""
    return len(_cut(text))


def _cut(text: str) -> list[str]:
    whole, parts, at = " ".join(text.split()), [], 0
    for border in BORDER.finditer(whole):
        parts.append(whole[at : border.start() + 1])
        at = border.end()
    return [*parts, whole[at:]] if at < len(whole) else parts


def weight(side: Sequence[Sentence]) -> float:
    """How many letters sentences say."""
    return sum(one.weight for one in side)


def left_out(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> tuple[Sentence, float] | None:
    """The sentence of ours that theirs most likely lack, and how much better all fits without it.

    The weights of both sides are those of one language.
    """
    if not (2 <= len(ours) <= MOST and 1 <= len(theirs) <= MOST):
        return None
    costs, steps = _aligned(ours, theirs)
    end = (len(ours), len(theirs), 1)
    gain = costs[end[0], end[1], 0] - costs[end]
    while end in steps:
        before = steps[end]
        if before[2] != end[2]:
            return ours[before[0]], gain
        end = before
    return None


State = tuple[int, int, int]
"""How many sentences of either side are aligned, and how many are left out."""


def _aligned(
    ours: Sequence[Sentence], theirs: Sequence[Sentence]
) -> tuple[dict[State, float], dict[State, State]]:
    """The least cost of each state, and from which it comes."""
    rows, columns = len(ours), len(theirs)
    states = [(i, j, n) for i in range(rows + 1) for j in range(columns + 1) for n in (0, 1)]
    costs = dict.fromkeys(states, NEVER)
    costs[0, 0, 0] = 0.0
    steps: dict[State, State] = {}
    cost_of = lru_cache(maxsize=None)(lambda i, k, j, m: _cost(ours[i:k], theirs[j:m]))
    for state in states:
        if costs[state] < NEVER:
            i, j, n = state
            for k, m in _next(i, j, rows, columns):
                _keep(costs, steps, state, (k, m, n), cost_of(i, k, j, m))
            if n == 0 and i < rows:
                _keep(costs, steps, state, (i + 1, j, 1), TOKEN * len(ours[i].shared))
    return costs, steps


def _next(i: int, j: int, rows: int, columns: int) -> Iterator[tuple[int, int]]:
    for more, other in TOGETHER:
        if i + more <= rows and j + other <= columns:
            yield i + more, j + other


def _keep(
    costs: dict[State, float], steps: dict[State, State], state: State, to: State, cost: float
) -> None:
    if costs[state] + cost < costs[to]:
        costs[to] = costs[state] + cost
        steps[to] = state


def _cost(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> float:
    """How unlike two runs of sentences are: in length, and in what both sides write."""
    apart = abs(log((weight(theirs) + LITTLE) / (weight(ours) + LITTLE)))
    said = [frozenset[str]().union(*(one.shared for one in side)) for side in (ours, theirs)]
    cut = 0.0 if len(ours) == len(theirs) == 1 else OTHERWISE
    return apart + TOKEN * len(said[0] ^ said[1]) + cut
