"""A figure with all that its form can mean."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from .units import NONE, Units

Value: TypeAlias = "int | Fraction | str | tuple[str, Fraction]"
"""A number; what is compared as it is written ("3.10"); or an amount of what units measure."""


FEW = 10
"""Up to so many a translator may count or number in words what another only names."""


class Part(NamedTuple):
    """One value that a figure holds, and the units that it can have."""

    value: Value
    units: Units = NONE


Reading: TypeAlias = "tuple[Part, ...]"
"""What a figure can mean: values that all have to stand on the other side."""


class Figure(NamedTuple):
    """A figure found in a text.

    start, end: its place in characters; readings: what its form can mean, any one of which
    is enough; certain: whether it is a figure without doubt; bound: ">", "<", "~", "~<" as in
    `Quantity`, or "after", "before", "" where none stands beside it, "?" of words that can have
    none; is_weak: whether
    a translator may well add or leave it, as in "the three of them"; in_digits: whether it is
    read alike in every language.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    certain: bool
    bound: str = ""
    is_weak: bool = False
    in_digits: bool = False

    @property
    def is_vague(self) -> bool:
        """Whether it names an order of magnitude only: hundreds, 数千."""
        value = self.readings[0][0].value
        return isinstance(value, tuple) and value[0] == "vague"

    @property
    def is_written(self) -> bool:
        """Whether it is compared as it is written: a version, an address."""
        return isinstance(self.readings[0][0].value, str)


def number(value: Fraction | int, units: Units = NONE) -> Reading:
    """The reading as a plain number."""
    # Python compares fractions slowly, and makes their hashes anew each time.
    return (Part(value.numerator if value.denominator == 1 else value, units),)


def literal(text: str) -> Reading:
    """The reading as it is written."""
    return (Part(text.lower()),)


def parts(*values: int | str) -> Reading:
    """The reading as several numbers, as in a date; at least one."""
    return tuple(part for value in values for part in number(Fraction(value)))


def outside(figures: Iterable[Figure], hidden: Iterable[tuple[int, int]]) -> list[Figure]:
    """Those that touch none of the hidden spans."""
    spans = sorted(hidden)
    kept, index = [], 0
    for figure in sorted(figures, key=lambda figure: figure[:2]):
        while index < len(spans) and spans[index][1] <= figure.start:
            index += 1
        if index == len(spans) or figure.end <= spans[index][0]:
            kept.append(figure)
    return kept


def apart(figures: Iterable[Figure]) -> list[Figure]:
    """Of figures that overlap the first."""
    kept: list[Figure] = []
    for figure in sorted(figures, key=lambda figure: (figure.start, not figure.certain)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept
