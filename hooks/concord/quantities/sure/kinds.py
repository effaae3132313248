"""Whether one figure can stand in the place of another: both count or measure the same thing."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from ..digits import WRITTEN
from .figure import Part, Reading
from .units import FORMS, MEASURES, NONE, Units

_MEASURED = re.compile(rf"-?{WRITTEN.pattern}([a-z%]+)")
_YEARS = range(1900, 2100)


class _Kind(NamedTuple):
    """form: how it is written but for its digits, "" for a number; units: what it counts.

    A version or a decimal is ".", and what can be a year of today "year".
    """

    form: str
    units: Units


def are_of_a_kind(one: Reading, two: Reading) -> bool:
    """Whether two readings hold as many values, of the same forms, in units of one dimension."""
    return len(one) == len(two) and all(
        first.form == second.form and _measure_alike(first.units, second.units)
        for first, second in zip(map(_kind, one), map(_kind, two), strict=True)
    )


def _kind(part: Part) -> _Kind:
    value = part.value
    if isinstance(value, tuple):
        return _Kind(value[0], NONE)
    if not isinstance(value, str):
        return _Kind(_of_number(value, part.units), part.units)
    if (found := _MEASURED.fullmatch(value)) and (units := FORMS.get(found[1])):
        return _Kind("", units)
    form = WRITTEN.sub("0", value)
    return _Kind(("." if "." in value else "") if form in ("0", "0x") else form, NONE)


def _of_number(value: Fraction | int, units: Units) -> str:
    is_year = not units and value in _YEARS and value % 100 != 0
    return "year" if is_year else "" if units or value.denominator == 1 else "."


def _measure_alike(ours: Units, theirs: Units) -> bool:
    """Whether both have units that can measure the same, or both have none."""
    if not (ours and theirs):
        return ours == theirs
    return bool(ours & theirs) or bool(_dimensions(ours) & _dimensions(theirs))


def _dimensions(units: Units) -> set[str]:
    return {MEASURES[name].dimension for name in units if name in MEASURES}
