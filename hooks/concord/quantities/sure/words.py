"""Numbers in words, in any of the languages: certain ones, and all that a word could mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path

from ..alternation import alternation
from .figure import Figure, Part, Reading, number
from .units import MEASURES, amounts


@cache
def _table(name: str) -> dict[str, tuple[Reading, ...]]:
    """The words of a data file with what they can mean."""
    found: dict[str, tuple[Reading, ...]] = {}
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            values, _, words = line.partition(":")
            readings = tuple(reading for text in values.split() for reading in _readings(text))
            for word in words.split(","):
                found[word.strip()] = (*found.get(word.strip(), ()), *readings)
    return found


def _readings(text: str) -> list[Reading]:
    """What an entry says: 2, 1/2, 50%, 3*month, or 3@month for March."""
    value, _, unit = text.partition("*")
    if value.endswith("@month"):
        return [number(Fraction(value[:-6]), frozenset({"month of year"}))]
    if value.endswith("%"):
        return [number(Fraction(value[:-1]), frozenset({"percent"}))]
    if not unit:
        return [number(Fraction(value))]
    if unit not in MEASURES:
        return [(Part((unit, Fraction(value))),)]
    return [(Part(amount),) for amount in amounts(Fraction(value), frozenset({unit}))]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = alternation(_table(name))
    first = next(iter(_table(name)))[0]
    if "가" <= first <= "힣":
        return re.compile(rf"(?<![가-힣]){words}")
    return re.compile(rf"(?<![a-zà-ɏ]){words}(?![a-zà-ɏ])" if first.isascii() else words)


def possible(folded: str, name: str) -> Iterator[Figure]:
    """All that single words of a text in lower case can say, none of it certain.

    name: the data file of the language.
    """
    table = _table(name)
    for found in _pattern(name).finditer(folded):
        word = " ".join(found[0].split())
        yield Figure(*found.span(), table[word], False, "?")
