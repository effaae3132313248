"""What a figure in running text says, free of the language it is said in."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple, TypeAlias

Date: TypeAlias = "tuple[int | None, int | None, int | None]"
"""Year, month, day; None for what the text leaves open."""

Value: TypeAlias = "Fraction | tuple[object, ...]"
"""A number, or a tuple whose shape depends on the kind (see `Quantity`)."""


class Quantity(NamedTuple):
    """A figure found in a text.

    start, end: its place, in characters of the text; `text[start:end]` is `text`.
    modifier: "" exactly, ">" more than or at least, "<" less than or at most,
    "~" about, "~<" nearly; a bound and one of these may stand together ("<~": up to about).

    The value by kind; where a range is said, the value is the pair of both ends:

    - number, percent, ordinal: Fraction
    - duration: (Fraction, unit) or (Fraction, Fraction, unit), the unit being month, day
      or minute; years count as months, weeks as days, hours and seconds as minutes
    - date: (year, month, day)
    - decade: Fraction of its first year; century: Fraction of its number
    - quarter: (year or None, 1 to 4); half-year: (year or None, 1 or 2)
    - time: (hour, minute, second)
    """

    start: int
    end: int
    text: str
    kind: str
    value: Value
    modifier: str

    @property
    def key(self) -> tuple[str, Value, str]:
        """Equal for two figures that say the same."""
        return self.kind, self.value, self.modifier
