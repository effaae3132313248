"""Dates in words: EDTF (ISO 8601-2:2019, level 0) as a locale writes it (Unicode CLDR)."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton

from ....late_pattern import LatePattern
from .words import words

SKELETONS = {1: "y", 2: "yMMMM"}
BESIDE_HAN = LatePattern(r"(?<=\d)(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=\d)")


@cache
def dated(value: str, locale: str) -> str:
    """A year, month, day or interval in words; the text itself if it is none of these.

    Chinese gets a space between figures and characters (W3C, Requirements for Chinese Text
    Layout, 3.2.1).
    """
    start, slash, end = value.partition("/")
    try:
        if not slash:
            return _spaced(_single(start, locale))
        if end == "..":
            return _spaced(_single(start, locale)) + str(words(locale)["range"]).rstrip() + " …"
        return _spaced(_interval(start, end, locale))
    except ValueError:
        return value


def _single(text: str, locale: str) -> str:
    day, precision = _day(text)
    name = words(locale)["region"]
    if precision == 3:
        return str(format_date(day, "long", locale=name))
    return str(format_skeleton(SKELETONS[precision], day, locale=name))


def _interval(start: str, end: str, locale: str) -> str:
    (first, precision), (last, other) = _day(start), _day(end)
    if precision == other == 3 and first < last:
        return _days(first, last, words(locale)["region"])
    return _single(start, locale) + str(words(locale)["range"]) + _single(end, locale)


def _days(first: date, last: date, name: str) -> str:
    """Two days with what they share said once; the month written out, as for a single day."""
    forms = Locale.parse(name).interval_formats["yMMMd"]
    field = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    patterns = [pattern.replace("MMM", "MMMM") for pattern in forms[field]]
    days = zip((first, last), patterns, strict=True)
    return "".join(format_date(day, pattern, locale=name) for day, pattern in days)


def _day(text: str) -> tuple[date, int]:
    """The first day that a date names, and of how many parts the date is made."""
    parts = [int(part) for part in text.split("-")]
    year, month, day = [*parts, 1, 1][:3]
    return date(year, month, day), len(parts)


def _spaced(text: str) -> str:
    return BESIDE_HAN.sub(" ", text)


def year(value: str) -> str:
    """The year in which a date or interval begins."""
    return value[:4]
