"""Dates of two parts at least, in letters, in digits and in Han characters.

3/7/2026 can be of March and of July; it is the same as whatever is one of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...late_pattern import LatePattern
from .. import numerals_zh
from ..alternation import alternation
from ..calendar_en import ABBREVIATIONS, MONTHS
from .written_whole import Meaning, Whole

DATE = "date"
LEAST = 2
"""So many parts both dates have to name for that one of them is wrong."""

_NAMES = MONTHS | ABBREVIATIONS
_MONTH = rf"(?P<month>{alternation(name.title() for name in _NAMES)})(?![a-z])\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_HAN = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_END = r"(?![\d:%]|[-/.]\d)"
_START = r"(?<![\w./-])"
_FORMS = [
    LatePattern(form)
    for form in (
        rf"{_START}{_MONTH} (?:the )?{_DAY}(?:,? {_YEAR})?{_END}",
        rf"{_START}{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?{_END}",
        rf"{_START}{_MONTH},? {_YEAR}{_END}",
        rf"{_START}{_YEAR}(?P<sign>[-/.])(?P<month>\d\d?)(?:(?P=sign)(?P<day>\d\d?))?{_END}",
        rf"{_START}(?P<one>\d\d?)(?P<sign>[-/.])(?P<two>\d\d?)(?P=sign){_YEAR}{_END}",
        rf"(?<![\d.-])(?:{_YEAR}\s?[年년]\s?)?(?P<month>{_HAN})\s?[月월](?!\s?[间内以])"
        rf"(?:\s?(?P<day>{_HAN})\s?[日号號일])?",
    )
]
_SLASH = re.compile(rf"{_START}(?P<one>\d\d?)/(?P<two>\d\d?)(?!\w){_END}")
_BESIDE = r"\s?(?:[-–—~～至到、和及与&,]|to|and|or|through|until)\s?"
_BEFORE = LatePattern(rf"\d(?:st|nd|rd|th|\s?[日号號일])?{_BESIDE}$")
_BEHIND = re.compile(rf"{_BESIDE}(?=\d{{1,2}}(?!\d))")
_NEAR = 12
"""So many signs of a text tell what stands before a date."""


def dates(text: str) -> Iterator[Whole]:
    """The dates in a text; none to which another day belongs, as in 3-5 March."""
    found = [
        Whole(*match.span(), DATE, meanings)
        for form in _FORMS
        for match in form.finditer(text)
        if (meanings := frozenset(_meanings(match.groupdict())))
    ]
    for date in found:
        beside = [*_beside(text, date)]
        if all(any(o.start <= at < o.end for o in found if o is not date) for at in beside):
            yield date


def _beside(text: str, date: Whole) -> Iterator[int]:
    """Where days that are joined to a date stand."""
    first = max(0, date.start - _NEAR)
    if before := _BEFORE.search(text[first : date.start]):
        yield first + before.start()
    if behind := _BEHIND.match(text, date.end):
        yield behind.end()


def slashes(text: str) -> Iterator[Whole]:
    """What may be a day and a month, or a share: 3/31."""
    for found in _SLASH.finditer(text):
        if meanings := frozenset(_meanings(found.groupdict())):
            yield Whole(*found.span(), DATE, meanings)


def are_of_other_days(one: Whole, two: Whole) -> bool:
    """Whether both dates name two parts, and cannot be the same in any of their meanings."""
    return all(
        sum(not (a is None or b is None) for a, b in zip(ours, theirs, strict=True)) >= LEAST
        and any(a != b for a, b in zip(ours, theirs, strict=True) if not (a is None or b is None))
        for ours in one.meanings
        for theirs in two.meanings
    )


def _meanings(parts: dict[str, str | None]) -> Iterator[Meaning]:
    year = _number(parts.get("year")) or None
    one, two = (_number(parts.get(name)) for name in ("one", "two"))
    month, day = (_number(parts.get(name)) for name in ("month", "day"))
    named = {(month, day)} if year or day else set()
    for month, day in {(one, two), (two, one)} if one and two else named:
        if 1 <= month <= 12 and day <= 31:
            yield year, month, day or None


def _number(written: str | None) -> int:
    if not written or written.isdecimal():
        return int(written or 0)
    if month := _NAMES.get(written.lower()):
        return month
    return int(numerals_zh.cardinal(written) or 0)
