"""What a date leaves to the other dates of its text."""

from __future__ import annotations

from collections.abc import Sequence

from .quantity import Date, Value
from .readings import Reading


def in_context(readings: Sequence[Reading]) -> list[Reading]:
    """Fills what dates leave to the sentence, alike for any order of the dates.

    A day that stands alone (20 日, Wednesday the 8th) has the month of the date before. Where
    only one year is said with a month in the text, days and months without a year are in it.
    """
    dates = [reading for reading in readings if reading.kind == "date"]
    if len(dates) < 2:
        return list(readings)
    years = {end[0] for date in dates for end in _ends(date.value) if end[0] and end[1]}
    year = years.pop() if len(years) == 1 else None
    month: int | None = None
    filled = []
    for reading in readings:
        if reading.kind == "date":
            said = _ends(reading.value)[-1][1]
            filled.append(reading._replace(value=_filled(reading.value, year, month)))
            month = said or month
        else:
            filled.append(reading)
    return filled


def _ends(value: object) -> tuple[Date, ...]:
    assert isinstance(value, tuple)
    return value if isinstance(value[0], tuple) else (value,)


def _filled(value: object, year: int | None, month: int | None) -> Value:
    ends = []
    for said_year, said_month, day in _ends(value):
        known = said_month or (month if day else None)
        ends.append((said_year or (year if known else None), known, day))
    return tuple(ends) if len(ends) > 1 else ends[0]
