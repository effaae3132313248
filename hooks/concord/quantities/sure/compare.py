"""Which figures of a text have no counterpart in its translation, for certain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from ..lower_case import fold
from .bounds import OPPOSITE, could_hold
from .figure import Figure, Part, Reading, Value
from .reading import LEXED, Text, certain, possible
from .units import MEASURES, can_be_one

Counterparts = Mapping[Value, Sequence["tuple[Part, str]"]]
"""What a text can say, by value: each part with the bound beside it."""

NEAR = Fraction(3, 100)
"""How far a measure in other units may be off: 5 miles are 8 km."""


class Unmatched(NamedTuple):
    """A figure without counterpart: its place in its text."""

    start: int
    end: int


def unmatched(one: Text, two: Text) -> tuple[list[Unmatched], list[Unmatched]]:
    """The certain figures of each of two texts that the other cannot say."""
    if one.text.strip() == two.text.strip():
        return [], []
    ours, theirs = certain(one), certain(two)
    with_words = one.language in LEXED and two.language in LEXED
    return _left(ours, two, with_words), _left(theirs, one, with_words)


def _left(figures: list[Figure], other: Text, with_words: bool) -> list[Unmatched]:
    if not with_words:
        figures = [figure for figure in figures if figure.in_digits]
    if not figures:
        return []
    there = _counterparts(possible(other))
    folded = fold(other.text)
    left = []
    for figure in figures:
        found = _find(figure, there, with_words)
        if found is None or (with_words and not _bound_agrees(figure, found, folded, other)):
            left.append(Unmatched(figure.start, figure.end))
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
    first = figure.readings[0][0].value
    if isinstance(first, tuple) and first[0] == "vague":
        orders = [value for value in there if isinstance(value, tuple) and value[0] == "vague"]
        agree = any(part.value in there for reading in figure.readings for part in reading)
        return [] if agree or not orders else None
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
    beside = [sign for sign in found if sign != "="]
    if beside and len(beside) == len(found):
        pairs = {tuple(sorted((bound, sign), key=_order)) for sign in beside}
        return not all(pair in OPPOSITE for pair in pairs)
    if bound in (">", "<") and "=" in found and not beside:
        return could_hold(folded, bound, "zh" if other.spoken == "zh" else "en")
    return True


def _order(sign: str) -> int:
    return [">", "<", "~", "~<", "after", "before"].index(sign)


__all__ = ["Reading", "Text", "Unmatched", "unmatched"]
