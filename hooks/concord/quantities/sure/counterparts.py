"""What a text can say, looked up by what its translation says."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from functools import cached_property

from .figure import Figure, Value
from .units import Units

_KEPT = 8


class Counterparts(dict[Value, dict[Units, list[Figure]]]):
    """What a text can say: by value and unit, some of the figures that say so."""

    @cached_property
    def amounts(self) -> dict[str, list[tuple[str, Fraction]]]:
        """Its values that are no plain numbers, by what they are of, in order.

        A text of thousands of measures is asked once for each of another's.
        """
        found: dict[str, list[tuple[str, Fraction]]] = {}
        for value in self:
            if isinstance(value, tuple):
                found.setdefault(value[0], []).append(value)
        return found


def counterparts(figures: Iterable[Figure]) -> Counterparts:
    """What some figures say."""
    there = Counterparts()
    for figure in figures:
        for reading in figure.readings:
            for part in reading:
                same = there.setdefault(part.value, {}).setdefault(part.units, [])
                if len(same) < _KEPT:
                    same.append(figure)
    return there
