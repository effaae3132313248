"""Quarters, halves of a year, decades, centuries and times of day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from .readings import Build, Reading, place
from .tokens import Token


def _quarter(tokens: Sequence[Token]) -> Iterator[Reading]:
    yield from _part_of_year("quarter", tokens)


def _half_year(tokens: Sequence[Token]) -> Iterator[Reading]:
    yield from _part_of_year("half-year", tokens)


def _part_of_year(kind: str, tokens: Sequence[Token]) -> Iterator[Reading]:
    year = next((token.integer for token in tokens if token.code == "Y"), None)
    number = next(token.integer for token in tokens if token.code in "QHoOdhi")
    yield Reading(*place(tokens), kind, (year, number))


def _decade(tokens: Sequence[Token]) -> Iterator[Reading]:
    centuries = [token.integer for token in tokens[:-2] if token.code in "dh"]
    year = next(token.integer for token in reversed(tokens) if token.code in "KYndhw")
    if year < 100:
        year += 100 * ((centuries[0] if centuries else 20) - 1)
    yield Reading(*place(tokens), "decade", Fraction(year))


def _century(tokens: Sequence[Token]) -> Iterator[Reading]:
    yield Reading(*place(tokens), "century", Fraction(tokens[0].integer))


def _times(tokens: Sequence[Token]) -> Iterator[Reading]:
    times = [token.value for token in tokens if token.code == "T"]
    first = times[0]
    assert isinstance(first, tuple)
    yield Reading(*place(tokens), "time", tuple(times) if len(times) > 1 else first)


PHRASES: dict[str, tuple[str, Build]] = {
    "decade": (r"K|(?:[dh]C)?[ndhwY]e", _decade),
    "quarter": (r"YQ|Q(?:F?,?Y)?|[oO]qF?Y?|(?:Yy)?#?[dhi]q", _quarter),
    "half_year": (r"[oO]VF?Y|(?:Yy)?H", _half_year),
    "century": (r"[odh]C", _century),
    "time": (r"T(?:-T)?", _times),
}
"""Names of phrases, their patterns over token codes and what reads them, in order."""
