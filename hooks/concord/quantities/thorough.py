"""Figures compared one by one, number words and modifiers included.

Every figure of one text has to have its own counterpart of the same value and modifier in the
other. Languages need not use the same words for that: where one has a figure without
counterpart, it is not missed if anything that is no counterpart of another figure can say it
there ("both" 两个, "for the first time" 首次), nor is a modifier that stands a few words away from
its number (最多同时 100 个). Two and first can be said as often as a sentence likes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Hashable, Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from .apart import stands_apart
from .calendar_zh import CLASSIFIERS
from .fixed_phrases import in_phrase
from .quantity import Quantity
from .sure import Side, Text, can_say, side_of
from .sure.counterparts import Counterparts
from .sure.figure import Figure, number

_REPEATED = frozenset({("number", Fraction(2)), ("ordinal", Fraction(1))})
"""What a language repeats, or replaces by a pronoun, as it likes: the two, the first."""

_MEASURED = ("duration", "percent")
_ARTICLE = re.compile(
    r"(?<![第其])一|[单每某同另次]|\b(?:an?|one|each|every|per|same|only|alone|i)\b", re.I
)
"""What says one, but no first."""
_SUM, _AND = "两二兩", re.compile(r"\band\b", re.I)
"""Two in Chinese, which sums up what English joins: 日志和追踪这两种信号."""
_COUNTED = re.compile(
    rf"\s?[{CLASSIFIERS}](?<!倍)(?![月半小])|\s(?!(?:years|months)\b)[a-z]{{3,}}s\b", re.I
)
"""What stands behind a number that counts things."""


class Read(NamedTuple):
    """A text with its figures."""

    text: Text
    figures: Sequence[Quantity]


def unmatched(one: Read, two: Read) -> tuple[list[Quantity], list[Quantity]]:
    """The figures of each of two texts that the other does not say."""
    if [figure.key for figure in one.figures] == [figure.key for figure in two.figures]:
        return [], []
    ours, theirs = _left(one.figures, two.figures), _left(two.figures, one.figures)
    if not ours and not theirs:
        return [], []
    pairs = _of_one_value(ours, theirs)
    told = [pair for pair in pairs if not _agree(one.text, pair[0], two.text, pair[1])]
    ours, theirs = (
        _without(ours, [pair[0] for pair in pairs]),
        _without(theirs, [pair[1] for pair in pairs]),
    )
    sides = side_of(one.text, True), side_of(two.text, True)
    ours_unsaid = _unsaid(ours, sides[0], sides[1], _without(two.figures, theirs), theirs)
    theirs_unsaid = _unsaid(theirs, sides[1], sides[0], _without(one.figures, ours), ours)
    return (
        sorted([*(pair[0] for pair in told), *ours_unsaid]),
        sorted([*(pair[1] for pair in told), *theirs_unsaid]),
    )


def _left(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> list[Quantity]:
    """Our figures less those that have a counterpart in theirs."""
    if not ours or not theirs:
        return [*ours]
    there = Counter(figure.key for figure in theirs)
    left = []
    for figure in ours:
        if there[figure.key]:
            there[figure.key] -= 1
        else:
            left.append(figure)
    return left


def _without(figures: Sequence[Quantity], left: Sequence[Quantity]) -> list[Quantity]:
    others = frozenset(left)
    return [figure for figure in figures if figure not in others]


def _of_one_value(
    ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> list[tuple[Quantity, Quantity]]:
    """Counterparts that differ in their modifiers."""
    there = defaultdict[Hashable, deque[Quantity]](deque)
    for other in theirs:
        there[other[3:5]].append(other)
    return [(figure, same.popleft()) for figure in ours if (same := there.get(figure[3:5]))]


def _agree(one: Text, figure: Quantity, two: Text, other: Quantity) -> bool:
    """Whether each of two figures of one value can have the modifier of the other."""
    lacking, more = set(other.modifier), set(figure.modifier)
    return all(stands_apart(two, other, sign) for sign in more - lacking) and all(
        stands_apart(one, figure, sign) for sign in lacking - more
    )


def _unsaid(
    left: Sequence[Quantity],
    side: Side,
    other: Side,
    taken: Sequence[Quantity],
    rivals: Sequence[Quantity],
) -> list[Quantity]:
    """Of figures without counterpart those that nothing on the other side can say.

    taken: the figures there that are counterparts of others; rivals: those that are not.
    """
    unsaid, said = [], _Said(other, taken, rivals)
    for figure in left:
        if (
            figure[3:5] == ("number", Fraction(2))
            and figure.text in _SUM
            and _AND.search(other.text)
        ):
            continue
        is_said = _says(said.beside(figure), figure, side)
        if not is_said and not in_phrase(side.text, figure.start, figure.end):
            unsaid.append(figure)
    return unsaid


class _Said:
    """What a side can say of figures without counterpart, which is the same for most of them."""

    def __init__(self, side: Side, taken: Iterable[Quantity], rivals: Iterable[Quantity]) -> None:
        self.side, self.rivals = side, rivals
        self.taken = [(one.start, one.end) for one in taken]
        self.known: dict[tuple[bool, bool, bool], Counterparts] = {}

    def beside(self, figure: Quantity) -> Counterparts:
        """What anything can say of a figure but counts, articles, and counterparts of others."""
        is_first = figure[3:5] == ("ordinal", Fraction(1))
        is_apart = figure.kind in (*_MEASURED, "ordinal")
        is_repeated = (figure.kind, figure.value) in _REPEATED
        key = is_first, is_apart, is_repeated
        if key not in self.known:
            closed = self.articles() if is_first else self.counts() if is_apart else []
            closed += [] if is_repeated else self.taken
            self.known[key] = self.side.said_outside(sorted(closed))
        return self.known[key]

    def articles(self) -> list[tuple[int, int]]:
        """Where it says one, but no first."""
        return [found.span() for found in _ARTICLE.finditer(self.side.text)]

    def counts(self) -> list[tuple[int, int]]:
        """Where it counts things, and neither measures nor orders them."""
        text = self.side.text
        return [(one.start, one.end) for one in self.rivals if _is_counted(one, text)]


def _is_counted(figure: Quantity, text: str) -> bool:
    return figure.kind == "number" and bool(_COUNTED.match(text, figure.end))


def _says(there: Counterparts, figure: Quantity, side: Side) -> bool:
    """Whether the other side can say all that a figure holds, in one of its meanings."""
    held = _widest(side.within(figure.start, figure.end))
    if held and all(can_say(there, one) for one in held):
        return True
    if isinstance(figure.value, Fraction) and (figure.kind not in _MEASURED or not held):
        return can_say(there, Figure(*figure[:2], (number(figure.value),), False))
    loose = [] if held else side.perhaps_within(figure.start, figure.end)
    return any(can_say(there, one) for one in loose)


def _widest(figures: Sequence[Figure]) -> list[Figure]:
    """Those that are no part of another: a quarter of a million, but not the million."""
    return [
        one
        for one in figures
        if not any(
            other.start <= one.start and one.end <= other.end and other[:2] != one[:2]
            for other in figures
        )
    ]
