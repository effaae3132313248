"""Versions that are written in two ways."""

from __future__ import annotations

import re
from fractions import Fraction

from .figure import Reading, literal, number

ENDING = re.compile(r"(?<=\d)(?:\.0)+\Z")


def shortened(version: str) -> list[Reading]:
    """A version without the noughts at its end, which many leave out: 1.5.0 is 1.5, 3.0 is 3."""
    short = ENDING.sub("", version)
    if short == version:
        return []
    return [literal(short), *([number(Fraction(short))] if short.isdecimal() else [])]
