"""Which figures of a text have no counterpart in its translation, for certain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from ..lower_case import fold
from .bounds import OPPOSITE, could_hold
from .figure import Figure, Part, Reading, Value
from .reading import LEXED, Text, certain, numerals, possible
from .units import MEASURES, can_be_one

Counterparts = Mapping[Value, Sequence["tuple[Part, str]"]]
"""What a text can say, by value: each part with the bound beside it."""

NEAR = Fraction(3, 100)
"""How far a measure in other units may be off: 5 miles are 8 km."""


MANY = 8
"""So many figures without counterpart, most of all there are, tell of blocks that are none."""


class Unmatched(NamedTuple):
    """A figure without counterpart: its place in its text, and what is equal where it moved."""

    start: int
    end: int
    key: tuple[Reading, str]


def unmatched(one: Text, two: Text) -> tuple[list[Unmatched], list[Unmatched]]:
    """The certain figures of each of two texts that the other cannot say."""
    if one.text.strip() == two.text.strip():
        return [], []
    with_words = one.language in LEXED and two.language in LEXED
    sides = [_certain(one, with_words), _certain(two, with_words)]
    ours, theirs = _left(sides[0], one, two), _left(sides[1], two, one)
    if len(ours) + len(theirs) >= MANY and 3 * (len(ours) + len(theirs)) > 2 * sum(map(len, sides)):
        return [], []
    return _told(ours, theirs, one, two), _told(theirs, ours, two, one)


def _certain(text: Text, with_words: bool) -> list[Figure]:
    found = certain(text)
    if sum(map(_is_vague, found)) > 1:
        found = [figure for figure in found if not _is_vague(figure)]
    return [figure for figure in found if with_words or figure.in_digits]


def _is_vague(figure: Figure) -> bool:
    """Whether it names an order of magnitude only: hundreds, 数千."""
    value = figure.readings[0][0].value
    return isinstance(value, tuple) and value[0] == "vague"


def _told(left: list[Figure], right: list[Figure], one: Text, two: Text) -> list[Unmatched]:
    """All but weak ones to which nothing on the other side is a rival."""
    if any(figure.is_weak for figure in left) and not right:
        left = left if _has_rival(two, one) else [figure for figure in left if not figure.is_weak]
    return [
        Unmatched(figure.start, figure.end, (figure.readings[0], figure.bound)) for figure in left
    ]


def _has_rival(text: Text, other: Text) -> bool:
    """Whether a number of a text, be it certain or not, cannot be said by the other one."""
    there = _counterparts(possible(other))
    return any(not _find(figure, there, True) for figure in numerals(text))


def _left(figures: list[Figure], text: Text, other: Text) -> list[Figure]:
    if not figures:
        return []
    with_words = text.language in LEXED and other.language in LEXED
    there = _counterparts(possible(other))
    folded = fold(other.text)
    left = []
    for figure in figures:
        found = _find(figure, there, with_words)
        if found is None:
            left.append(figure)
        elif with_words and not _bound_agrees(figure, found, folded, other):
            left.append(figure._replace(is_weak=False))
    return left


def _counterparts(figures: Sequence[Figure]) -> Counterparts:
    there: dict[Value, list[tuple[Part, str]]] = defaultdict(list)
    for figure in figures:
        for reading in figure.readings:
            for part in reading:
                there[part.value].append((part, figure.bound))
    return there


def _find(figure: Figure, there: Counterparts, with_words: bool) -> list[str] | None:
    """The bounds of what can say the figure; None where nothing can."""
    if _is_vague(figure):
        first = figure.readings[0][0].value
        orders = [value for value in there if isinstance(value, tuple) and value[0] == "vague"]
        return [] if first in there or len(orders) != 1 else None
    found: list[str] = []
    for reading in figure.readings:
        matches = [_matching(part, there, with_words) for part in reading]
        if all(matches):
            found += [bound for match in matches for bound in match]
    if found:
        return found
    return ["?"] if with_words and _is_converted(figure, there) else None


def _matching(part: Part, there: Counterparts, with_words: bool) -> list[str]:
    return [
        bound or "="
        for other, bound in there.get(part.value, ())
        if not with_words or can_be_one(part.units, other.units)
    ]


def _is_converted(figure: Figure, there: Counterparts) -> bool:
    """Whether the other side says about the same in another unit of the same dimension."""
    for reading in figure.readings:
        value = reading[0].value
        if isinstance(value, tuple) and value[0] in CONVERTED:
            for other in there:
                if isinstance(other, tuple) and other[0] == value[0] and value[1]:
                    if abs(other[1] / value[1] - 1) <= NEAR:
                        return True
    return False


CONVERTED = {"length", "mass", "volume", "speed"} & {m.dimension for m in MEASURES.values()}


def _bound_agrees(figure: Figure, found: list[str], folded: str, other: Text) -> bool:
    """Whether no bound is certainly another one, or certainly missing."""
    bound = figure.bound
    if not bound or not found or "?" in found:
        return True
    found = [sign for sign in found if sign != "?"] or found
    beside = [sign for sign in found if sign != "="]
    if beside and len(beside) == len(found):
        pairs = {tuple(sorted((bound, sign), key=_order)) for sign in beside}
        return not all(pair in OPPOSITE for pair in pairs)
    if isinstance(figure.readings[0][0].value, str):
        return True
    if bound in (">", "<") and "=" in found and not beside:
        return could_hold(folded, bound, "zh" if other.spoken == "zh" else "en")
    return True


def _order(sign: str) -> int:
    return [">", "<", "~", "~<", "after", "before"].index(sign)


__all__ = ["Reading", "Text", "Unmatched", "unmatched"]
