"""The forms that runs of digits and letters have: dates, clocks, versions, numbers with units.

Each is a pattern for a whole run, with what it can mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from ...late_pattern import LatePattern
from .figure import Part, Reading, literal, number, parts
from .units import FORMS, amounts
from .versions import dated, shortened

MULTIPLES = {"k": 10**3, "m": 10**6, "bn": 10**9, "b": 10**9, "mn": 10**6, "w": 10**4}
"""What letters multiply by; w is 万, typed in Latin letters."""
DIMENSIONS = re.compile(r"[1-4][dD]")
"""Days, or dimensions: 2d keypoints."""
THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""A point between thousands, as German and Spanish have it, or one before a fraction."""
FOUR_DIGITS = re.compile(r"0\d[0-5]\d")
"""Hours and minutes without a sign between them."""
BETWEEN_DAYS = re.compile(r"[-/.]")
COMMA = re.compile(r"\d+,\d+")
GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
SIGNS = re.compile("[-–,:/+#'’*xX]")
LASTING = re.compile(r"(\d+)([a-z]+)")
FACTORS = {"d": 86400, "h": 3600, "m": 60, "min": 60, "s": 1}
DECIMAL = r"(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)"
Read = Callable[["re.Match[str]"], "Form | None"]


class Form(NamedTuple):
    """What a run can mean.

    certain: whether it is a figure without doubt; number: the value that a word behind it can
    multiply or measure.
    """

    readings: tuple[Reading, ...]
    certain: bool
    number: Fraction | None = None


def _number(found: re.Match[str]) -> Form:
    value = Fraction(found[0].replace(",", ""))
    readings = [number(value)]
    if "." in found[0]:
        readings += [literal(found[0]), *dated(found[0])]
        if THOUSANDS.fullmatch(found[0]):
            readings.append(number(1000 * value))
    if value and FOUR_DIGITS.fullmatch(found[0]):
        readings.append(parts(*(part for part in (found[0][:2], found[0][2:]) if int(part))))
    return Form(tuple(readings), True, value)


def _date(found: re.Match[str]) -> Form | None:
    numbers = [int(part) for part in BETWEEN_DAYS.split(found[0])]
    days = [part for part in numbers if part < 1900]
    if not all(0 < day <= 31 for day in days) or min(days) > 12:
        return None
    return Form((literal(found[0]), parts(*numbers)), True)


def _stamp(found: re.Match[str]) -> Form:
    """20190802, which can be a date."""
    text = found[0]
    readings = (literal(text), number(Fraction(text)), parts(text[:4], text[4:6], text[6:]))
    return Form(readings, True)


def _clock(found: re.Match[str]) -> Form:
    hour, *rest = (int(part) for part in found[0].split(":"))
    minutes = [part for part in rest if part]
    other = hour - 12 if hour > 12 else hour + 12
    return Form((literal(found[0]), parts(hour, *minutes), parts(other, *minutes)), True)


def _ratio(found: re.Match[str]) -> Form:
    part, whole = (Fraction(number) for number in found[0].split("/"))
    share = [number(part / whole)] if whole else []
    return Form((literal(found[0]), *share, parts(str(part), str(whole))), True)


def _written(found: re.Match[str]) -> Form:
    readings = [literal(found[0]), *shortened(found[0])]
    decimal = None
    if COMMA.fullmatch(found[0]):
        decimal = Fraction(found[0].replace(",", "."))
        readings += [number(decimal), literal(found[0])]
    if GROUPED.fullmatch(found[0]):
        readings.append(number(Fraction(found[0].replace(".", "").replace(",", "."))))
    single = SIGNS.split(found[0])
    if len(single) > 1 and all(part.count(".") < 2 for part in single):
        readings.append(tuple(Part(Fraction(part)) for part in single))
    return Form(tuple(readings), True, decimal)


def _version(found: re.Match[str]) -> Form:
    readings = (literal(found[1]), literal(found[0]), *shortened(found[1]))
    return Form(readings, "." in found[1])


def _nth(found: re.Match[str]) -> Form:
    return Form((number(Fraction(found[1])),), True)


def _times(found: re.Match[str]) -> Form:
    value = Fraction(found[1])
    readings = (number(value), number(value - 1), number(100 * value), number(100 * value - 100))
    return Form((literal(found[0]), *readings), True)


def _scaled(found: re.Match[str]) -> Form | None:
    value, suffix = Fraction(found[1].replace(",", "")), found[2]
    factor, units = MULTIPLES.get(suffix.lower().removesuffix("/s")), FORMS.get(suffix)
    readings = [literal(found[0])]
    if factor:
        readings.append(number(value * factor))
    if units is not None:
        readings.append(number(value, units))
        readings += [(Part(amount),) for amount in amounts(value, units)]
    is_sure = not DIMENSIONS.fullmatch(found[0])
    return Form(tuple(readings), is_sure) if len(readings) > 1 else None


def _lasting(found: re.Match[str]) -> Form:
    pairs = [(Fraction(value), unit) for value, unit in LASTING.findall(found[0])]
    total = sum(value * FACTORS[unit] for value, unit in pairs)
    whole = (Part(("time", Fraction(total))),)
    return Form((literal(found[0]), tuple(Part(value) for value, _ in pairs), whole), True)


def _period(found: re.Match[str]) -> Form:
    # H2 is a heading, a database and a gas as well.
    return Form((number(Fraction(found[1])), literal(found[0])), found[0][0] == "Q")


def _exponent(found: re.Match[str]) -> Form:
    value = Fraction(found[1]) * Fraction(10) ** int(found[2])
    return Form((literal(found[0]), number(value)), True)


def _decade(found: re.Match[str]) -> Form:
    year = Fraction(found[1])
    return Form((number(year), (Part(("decade", year)),), literal(found[0])), True)


KNOWN: list[tuple[LatePattern, Read]] = [
    (LatePattern(pattern), read)
    for pattern, read in (
        (r"24/7", lambda found: Form((literal("24/7"),), False)),
        (r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", _stamp),
        (rf"{DECIMAL}", _number),
        (r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d", _date),
        (r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])", _date),
        (r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?", _clock),
        (r"\d{1,4}/\d{1,4}", _ratio),
        (r"[vV]\.?(\d+(?:\.\d+)*)", _version),
        (r"(\d+)(?:st|nd|rd|th)", _nth),
        (r"((?:1[5-9]|20)\d0)['’]?s", _decade),
        (r"(\d+(?:\.\d+)?)[xX]", _times),
        (r"(?:\d+(?:d|h|m|min|s)){2,}", _lasting),
        (rf"({DECIMAL})([A-Za-z]+(?:/s)?)", _scaled),
        (r"(\d{1,3}(?:\.\d{1,6})?)[eE]([+-]?\d{1,2})", _exponent),
        (r"FY((?:19|20)\d\d)", _period),
        (r"[QH]([1-4])", _period),
        (r"\d+(?:[.,:/\-–+#'’*xX]\d+)+", _written),
    )
]
"""In the order in which they are tried: the first that fits is taken."""
