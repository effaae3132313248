"""Runs of digits, letters and signs between them: 2018-01-05, 3.10, 16GB, 2h30m, IPv6, Q3.

What a whole run can mean says the first of the known forms that fits (`forms`).
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from ...late_pattern import LatePattern
from .figure import Reading, literal, number
from .forms import DECIMAL, KNOWN, Form

RUN = LatePattern(r"(?:(?<![\w.])\.(?=\d))?[0-9A-Za-zÀ-ɏ_]+(?:[.,:/\-–+#'’*][0-9A-Za-zÀ-ɏ_]+)*")
"""A run; those without digits are no figures."""

LONGEST = 60
"""The most digits that are read as a number; longer ones are compared as written."""

RANGE = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)[-–](\d+(?:,\d{3})*(?:\.\d+)?)([A-Za-z%]*)")
"""Two numbers and a dash: both are read by themselves."""
NUMBER = re.compile(DECIMAL)
MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
LETTER = re.compile("[A-Za-zÀ-ɏ_]")
GROUPED = re.compile(r"(?<!\d)\d+(?:(?:\.\d+)+|(?:,\d{3})+)")
DIGITS = re.compile(r"\d+")


# A page says the same few numbers again and again, and its translation says them once more.
@lru_cache(maxsize=1 << 12)
def form_of(run: str) -> Form:
    """What a run with digits can mean."""
    if len(run) <= LONGEST:
        for pattern, read in KNOWN:
            found = pattern.fullmatch(run)
            form = read(found) if found else None
            if form:
                return form
    return Form((literal(run),), not LETTER.search(run))


@lru_cache(maxsize=1 << 12)
def is_form(run: str) -> bool:
    """Whether a whole run is one of the known forms."""
    return len(run) <= LONGEST and any(pattern.fullmatch(run) for pattern, _ in KNOWN)


def is_number(run: str) -> bool:
    """Whether a run is a number and nothing else, or two that make a range."""
    if len(run) > LONGEST or is_date(run):
        return False
    return bool(NUMBER.fullmatch(run) or RANGE.fullmatch(run))


def is_date(run: str) -> bool:
    """Whether a run is a year and a month, which looks like a range."""
    return bool(MONTH.fullmatch(run))


def pieces(run: str) -> list[Reading]:
    """Each number that stands anywhere in a run."""
    found = GROUPED.findall(run) + DIGITS.findall(run)
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
