"""Versions that are written in two ways."""

from __future__ import annotations

import re
from fractions import Fraction

from .figure import Reading, literal, number, parts

ENDING = re.compile(r"(?<=\d)(?:\.0)+\Z")

MONTH = re.compile(r"((?:19|20)\d\d)\.(0?[1-9]|1[0-2])")


def shortened(version: str) -> list[Reading]:
    """A version without the noughts at its end, which many leave out: 1.5.0 is 1.5, 3.0 is 3."""
    short = ENDING.sub("", version)
    if short == version:
        return []
    return [literal(short), *([number(Fraction(short))] if short.isdecimal() else [])]


def dated(written: str) -> list[Reading]:
    """A year and a month with a point between, whether the month has a nought before it or not."""
    found = MONTH.fullmatch(written)
    return [parts(found[1], found[2])] if found else []
