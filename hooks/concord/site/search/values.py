"""The figures of a text as words that a search can look up, the same for all ways to write them.

A number is its digits (``18000000``), an ordinal the English one (``12th``); ``50%``, ``2010s``;
a duration ``40minute``, ``60month`` or ``4day``; a date ``2017-11-06``, ``2017-11``, ``2017`` or,
without a year, ``--11-06``; a quarter ``2018-q3``. What the checker takes for equal has the same
word, but for bounds ("more than"), which a reader leaves out. ``search/src/values.js`` makes the
same words of a query; ``tests/search/values.yml`` has both in one table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from ...quantities import Quantity, find

DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
LONGEST = timedelta(31)
PAIRED = frozenset(("number", "percent", "ordinal"))
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def value_words(text: str, locale: str) -> dict[str, None]:
    """The words for the figures of a text, in order; both ends of a range."""
    return {word: None for found in find(text, locale) for word in _words(found) if word}


def date_words(edtf: str) -> str:
    """The words for a date or an interval (EDTF), separated by spaces: of a short one every day."""
    ends = DATE.findall(edtf)
    try:
        first, last = map(date.fromisoformat, ends)
    except ValueError:
        return " ".join(dict.fromkeys(ends))
    length = (last - first).days if first <= last <= first + LONGEST else 0
    days = [first + timedelta(number) for number in range(length + 1)]
    return " ".join(dict.fromkeys(day.isoformat() for day in (*days, last)))


def _words(found: Quantity) -> Iterator[str]:
    value = found.value
    if isinstance(value, Fraction):
        yield _word(found.kind, value)
    elif found.kind in PAIRED:
        yield from (_word(found.kind, end) for end in value if isinstance(end, Fraction))
    elif found.kind == "duration":
        yield from (f"{_number(end)}{value[-1]}" for end in value if isinstance(end, Fraction))
    elif found.kind == "date":
        ends = value if isinstance(value[0], tuple) else (value,)
        yield from (_date(*end) for end in ends if isinstance(end, tuple))
    elif found.kind == "quarter":
        year, number = value
        yield f"{year}-q{number}" if year else ""


def _word(kind: str, value: Fraction) -> str:
    if kind == "percent":
        return f"{_number(value)}%"
    if kind == "ordinal":
        last = 0 if value % 100 // 10 == 1 else int(value % 10)
        return f"{_number(value)}{ENDINGS.get(last, 'th')}"
    if kind == "decade":
        return f"{_number(value)}s"
    return _number(value) if kind == "number" else ""


def _number(value: Fraction) -> str:
    """Digits, with a point where there are places; thirds and the like stay a fraction."""
    if value.denominator == 1:
        return str(value.numerator)
    whole = value.denominator
    for prime in (2, 5):
        while whole % prime == 0:
            whole //= prime
    return str(value) if whole > 1 else repr(float(value))


def _date(year: int | None, month: int | None, day: int | None) -> str:
    """A date in the form of ISO 8601, as far as it is said; a day alone or a month is no word."""
    if not month:
        return str(year) if year else ""
    if not year:
        return f"--{month:02}-{day:02}" if day else ""
    return f"{year}-{month:02}" + (f"-{day:02}" if day else "")
