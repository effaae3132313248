"""Which figures of a text have no counterpart in its translation, for certain."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from .bounds import OPPOSITE
from .counterparts import Counterparts
from .figure import Figure, Part, Reading
from .other_ways import digits_alone
from .perhaps import LEXED
from .side import Side, Text, side_of
from .units import can_be_one
from .zones import said_in_another_zone

NEAR = Fraction(3, 100)
"""How far a measure in other units may be off: 5 miles are 8 km."""

CONVERTED = frozenset({"length", "mass", "volume", "speed"})
"""What is told in other units in other countries."""

MANY = 8
"""So many figures without counterpart, most of all there are, tell of blocks that are none."""


class Unmatched(NamedTuple):
    """A figure without counterpart: its place in its text, and what is equal where it moved.

    is_bound: whether the other text has its value, and only its bound is missing or another one.
    """

    start: int
    end: int
    key: tuple[Reading, str]
    is_bound: bool = False


def unmatched(one: Text, two: Text) -> tuple[list[Unmatched], list[Unmatched]]:
    """The certain figures of each of two texts that the other cannot say."""
    if one.text.strip() == two.text.strip():
        return [], []
    with_words = one.language in LEXED and two.language in LEXED
    first, second = side_of(one, with_words), side_of(two, with_words)
    ours, theirs = _left(first, second), _left(second, first)
    if ours or theirs:
        ours, theirs = _in_one_zone(ours, first, second), _in_one_zone(theirs, second, first)
    all_there_are = len(first.certain) + len(second.certain)
    if len(ours) + len(theirs) >= max(MANY, all_there_are * 2 / 3):
        return [], []
    return _told(ours, theirs, first, second), _told(theirs, ours, second, first)


def _left(side: Side, other: Side) -> list[Figure]:
    left = []
    for figure in side.certain:
        if _is_plain(figure) and _find(figure, other.surely) is not None:
            continue
        found = _find(figure, other.likely)
        if found is None:
            found = _find(figure, other.possible)
        if found is None:
            if not _in_digits_alone(figure, side, other):
                left.append(figure)
        elif not _bound_agrees(figure, found, other):
            left.append(figure._replace(is_weak=False))
    return left


def _in_digits_alone(figure: Figure, side: Side, other: Side) -> bool:
    """Whether words that could multiply are not known, and both have the digits."""
    if side.knows_magnitudes and other.knows_magnitudes:
        return False
    return bool(digits_alone(figure, side.text) & other.digits)


def _in_one_zone(left: list[Figure], side: Side, other: Side) -> list[Figure]:
    """All but times of day that the other side says in another time zone."""
    if not left or ":" not in side.text or ":" not in other.text:
        return left
    elsewhere = said_in_another_zone(side.text.lower(), other.text.lower())
    return [figure for figure in left if figure.start not in elsewhere]


def _is_plain(figure: Figure) -> bool:
    """Whether it is enough that anything says it: it has no bound and is no order of magnitude."""
    return not figure.bound and not figure.is_vague


def _told(left: list[Figure], right: list[Figure], side: Side, other: Side) -> list[Unmatched]:
    """All but weak ones to which nothing on the other side is a rival."""
    if not right and any(figure.is_weak for figure in left) and not _has_rival(other, side):
        left = [figure for figure in left if not figure.is_weak]
    return [
        Unmatched(
            figure.start, figure.end, (figure.readings[0], figure.bound),
            bool(figure.bound) and can_say(other.possible, figure),
        )
        for figure in left
    ]  # fmt: skip


def _has_rival(side: Side, other: Side) -> bool:
    """Whether a number in words, be it certain or not, cannot be said by the other one."""
    return any(_find(figure, other.possible) is None for figure in side.numerals)


def can_say(there: Counterparts, figure: Figure) -> bool:
    """Whether one of the counterparts says what a figure says, bounds aside."""
    return _find(figure, there) is not None


def _find(figure: Figure, there: Counterparts) -> list[Figure] | None:
    """What can say the figure, as far as it can have a bound; None where nothing can."""
    if figure.is_vague:
        orders = there.amounts.get("vague", [])
        return [] if len(orders) != 1 or orders == [figure.readings[0][0].value] else None
    found: list[Figure] = []
    for reading in figure.readings:
        matches = [_matching(part, there) for part in reading]
        if all(matches):
            found += [match for group in matches for match in group]
    return found or ([] if _is_converted(figure, there) else None)


def _matching(part: Part, there: Counterparts) -> list[Figure]:
    by_units = there.get(part.value, {}).items()
    return [match for units, same in by_units if can_be_one(part.units, units) for match in same]


def _is_converted(figure: Figure, there: Counterparts) -> bool:
    """Whether the other side says about the same in another unit of the same dimension."""
    measures = [reading[0].value for reading in figure.readings]
    for value in measures:
        if isinstance(value, tuple) and value[0] in CONVERTED and value[1]:
            others = there.amounts.get(value[0], [])[:MANY]
            if any(abs(one[1] / value[1] - 1) <= NEAR for one in others):
                return True
    return False


def _bound_agrees(figure: Figure, found: list[Figure], other: Side) -> bool:
    """Whether no bound is certainly another one, or certainly missing."""
    if not figure.bound or figure.is_written:
        return True
    bounds = {other.bound_of(match) for match in found} - {"?"}
    if not bounds:
        return True
    if "" not in bounds:
        apart = [bound for bound in bounds if _are_opposite(figure.bound, bound)]
        return len(apart) < len(bounds) or ("~" in apart and other.could_hold(figure.bound))
    return len(bounds) > 1 or figure.bound not in (">", "<") or other.could_hold(figure.bound)


def _are_opposite(one: str, two: str) -> bool:
    return (one, two) in OPPOSITE or (two, one) in OPPOSITE
