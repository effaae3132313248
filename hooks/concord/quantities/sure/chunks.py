"""Runs of digits, letters and signs between them: 2018-01-05, 3.10, 16GB, 2h30m, IPv6, Q3.

Each form is a pattern for a whole run, with what it can mean. The first that fits is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from .figure import Part, Reading, literal, number, parts
from .units import FORMS, amounts
from .versions import dated, shortened

RUN = re.compile(r"(?:(?<![\w.])\.(?=\d))?[0-9A-Za-zÀ-ɏ_]+(?:[.,:/\-–+#'’*][0-9A-Za-zÀ-ɏ_]+)*")
"""A run; those without digits are no figures."""

LONGEST = 60
"""The most digits that are read as a number; longer ones are compared as written."""

MULTIPLES = {"k": 10**3, "m": 10**6, "bn": 10**9, "b": 10**9, "mn": 10**6, "w": 10**4}
"""What letters multiply by; w is 万, typed in Latin letters."""


class Form(NamedTuple):
    """What a run can mean.

    certain: whether it is a figure without doubt; number: the value that a word behind it can
    multiply or measure.
    """

    readings: tuple[Reading, ...]
    certain: bool
    number: Fraction | None = None


DIMENSIONS = re.compile(r"[1-4][dD]")
"""Days, or dimensions: 2d keypoints."""
RANGE = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)[-–](\d+(?:,\d{3})*(?:\.\d+)?)([A-Za-z%]*)")
"""Two numbers and a dash: both are read by themselves."""

Read = Callable[["re.Match[str]"], "Form | None"]


# A page says the same few numbers again and again, and its translation says them once more.
@lru_cache(maxsize=1 << 12)
def form_of(run: str) -> Form:
    """What a run with digits can mean."""
    if len(run) <= LONGEST:
        for pattern, read in _FORMS:
            found = pattern.fullmatch(run)
            form = read(found) if found else None
            if form:
                return form
    return Form((literal(run),), not re.search("[A-Za-zÀ-ɏ_]", run))


@lru_cache(maxsize=1 << 12)
def is_form(run: str) -> bool:
    """Whether a whole run is one of the known forms."""
    return len(run) <= LONGEST and any(pattern.fullmatch(run) for pattern, _ in _FORMS)


def is_number(run: str) -> bool:
    """Whether a run is a number and nothing else, or two that make a range."""
    if len(run) > LONGEST or is_date(run):
        return False
    return bool(re.fullmatch(_DECIMAL, run) or RANGE.fullmatch(run))


def is_date(run: str) -> bool:
    """Whether a run is a year and a month, which looks like a range."""
    return bool(re.fullmatch(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])", run))


def pieces(run: str) -> list[Reading]:
    """Each number that stands anywhere in a run."""
    found = re.findall(r"(?<!\d)\d+(?:(?:\.\d+)+|(?:,\d{3})+)", run) + re.findall(r"\d+", run)
    readings = [literal(run), *(literal(piece) for piece in found)]
    for piece in found:
        value = value_of(piece)
        if value is not None:
            readings.append(number(value))
    return readings


def value_of(digits: str) -> Fraction | None:
    """The number that digits with commas and a point stand for, None if they are none."""
    plain = digits.replace(",", "")
    if len(plain) > LONGEST or plain.count(".") > 1:
        return None
    return Fraction(plain)


def _number(found: re.Match[str]) -> Form:
    value = Fraction(found[0].replace(",", ""))
    readings = [number(value)]
    if "." in found[0]:
        readings += [literal(found[0]), *dated(found[0])]
        if re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", found[0]):
            readings.append(number(1000 * value))
    if value and re.fullmatch(r"0\d[0-5]\d", found[0]):
        readings.append(parts(*(part for part in (found[0][:2], found[0][2:]) if int(part))))
    return Form(tuple(readings), True, value)


def _date(found: re.Match[str]) -> Form | None:
    numbers = [int(part) for part in re.split(r"[-/.]", found[0])]
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
    if re.fullmatch(r"\d+,\d+", found[0]):
        decimal = Fraction(found[0].replace(",", "."))
        readings += [number(decimal), literal(found[0])]
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", found[0]):
        readings.append(number(Fraction(found[0].replace(".", "").replace(",", "."))))
    single = re.split("[-–,:/+#'’*xX]", found[0])
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
    pairs = [(Fraction(value), unit) for value, unit in re.findall(r"(\d+)([a-z]+)", found[0])]
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


FACTORS = {"d": 86400, "h": 3600, "m": 60, "min": 60, "s": 1}
_DECIMAL = r"(?:\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)"
_FORMS: list[tuple[re.Pattern[str], Read]] = [
    (re.compile(pattern), read)
    for pattern, read in (
        (r"24/7", lambda found: Form((literal("24/7"),), False)),
        (r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", _stamp),
        (rf"{_DECIMAL}", _number),
        (r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d", _date),
        (r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])", _date),
        (r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?", _clock),
        (r"\d{1,4}/\d{1,4}", _ratio),
        (r"[vV]\.?(\d+(?:\.\d+)*)", _version),
        (r"(\d+)(?:st|nd|rd|th)", _nth),
        (r"((?:1[5-9]|20)\d0)['’]?s", _decade),
        (r"(\d+(?:\.\d+)?)[xX]", _times),
        (r"(?:\d+(?:d|h|m|min|s)){2,}", _lasting),
        (rf"({_DECIMAL})([A-Za-z]+(?:/s)?)", _scaled),
        (r"(\d{1,3}(?:\.\d{1,6})?)[eE]([+-]?\d{1,2})", _exponent),
        (r"FY((?:19|20)\d\d)", _period),
        (r"[QH]([1-4])", _period),
        (r"\d+(?:[.,:/\-–+#'’*xX]\d+)+", _written),
    )
]
