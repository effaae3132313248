"""Numbers in English words that are figures without doubt, and dates with names of months."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from ...late_pattern import LatePattern
from .. import idioms, numerals_en
from ..alternation import alternation
from ..calendar_en import ABBREVIATIONS, MONTHS
from ..idioms import Idioms
from .figure import FEW, Figure, Part, number
from .surroundings import measured

_DENOMINATORS = {"thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "eighths": 8, "tenths": 10,
                 "hundredths": 100}  # fmt: skip
_CARDINAL = LatePattern(rf"(?<![a-z]){numerals_en.CARDINAL}(?![a-z])")
_ORDINAL = LatePattern(rf"(?<![a-z-]){numerals_en.ORDINAL}(?![a-z])(?!-part|-class|\s+of\s|s)")
_SHARE = re.compile(rf"[\s-]({alternation(_DENOMINATORS)})(?![a-z])")
_OF = LatePattern(rf"\s(?:out of|in)\s(?:every\s)?({numerals_en.CARDINAL}|\d{{1,6}})(?![a-z\d])")
_OF_A = re.compile(
    r"(?<![a-z])(half|quarter|third|three quarters|two thirds)(?: of)? an? "
    r"(hundred|thousand|million|billion)(?![a-z])"
)
_RANGE = LatePattern(rf"(?:\s(?:to|or|and)\s|[-–])({numerals_en.CARDINAL})")
_NAMES = MONTHS | ABBREVIATIONS
_MONTH = LatePattern(rf"(?<![a-z])({alternation(_NAMES)})(?![a-z]| fool)\.?")
_BESIDE = re.compile(r",?\s(?:the )?\d")
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?\s(?:of\s)?$")
_VAGUE = re.compile(
    r"(?<![a-z])(?:(tens|dozens|hundreds) of (?=thou|mill|bill)"
    r"|(?=[a-z]+ (?:of|or|and)))(dozens|tens|hundreds|thousands|millions|billions)(?![a-z])"
)
_ORDERS = {"tens": 10, "dozens": 10, "hundreds": 100, "thousands": 1000, "millions": 10**6,
           "billions": 10**9}  # fmt: skip
_SHARES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "third": Fraction(1, 3),
           "three quarters": Fraction(3, 4), "two thirds": Fraction(2, 3)}  # fmt: skip
_WORD = re.compile("[a-z]+")
_TELLING = numerals_en.WORDS | _ORDERS.keys() | _NAMES.keys()
"""Of these words at least one stands in any of the forms above."""
_UNCERTAIN = frozenset(("one", "first"))
"""By themselves they are no figures for certain; most texts have no others."""


def may_be_certain(folded: str) -> bool:
    """Whether any figure in words of a text could be certain, or is "two"."""
    words = _words(folded)
    return not (words & _TELLING <= _UNCERTAIN and words.isdisjoint(_DENOMINATORS))


# Asked for at first, and again where the figures are looked for.
@lru_cache(maxsize=4)
def _words(folded: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded))


def figures(folded: str, text: str) -> Iterator[Figure]:
    """The figures in words of a text, which is also given in lower case."""
    telling = _words(folded) & _TELLING
    if not telling.isdisjoint(numerals_en.WORDS):
        yield from _numbers(folded)
    if not telling.isdisjoint(_NAMES):
        yield from _months(folded, text)
    for found in () if telling.isdisjoint(_ORDERS) else _VAGUE.finditer(folded):
        order = _ORDERS[found[2]] * (_ORDERS[found[1]] if found[1] else 1)
        yield Figure(*found.span(), ((Part(("vague", Fraction(order))),),), True)


def _numbers(folded: str) -> Iterator[Figure]:
    idioms_of = Idioms(idioms.ENGLISH, folded)
    for found in _CARDINAL.finditer(folded):
        yield from _cardinal(folded, found, idioms_of)
    for found in _ORDINAL.finditer(folded):
        value = numerals_en.ordinal(found[0])
        certain = value > 2 and not idioms_of.hold(found.start())
        yield Figure(*found.span(), (number(value),), certain, is_weak=certain and value <= FEW)
    for found in _OF_A.finditer(folded):
        value = _SHARES[found[1]] * numerals_en.cardinal(f"a {found[2]}")[0]
        yield Figure(*found.span(), (number(value),), found[1] != "half")


def _cardinal(folded: str, found: re.Match[str], idioms_of: Idioms) -> Iterator[Figure]:
    start, end = found.span()
    if end - start > 200:
        return
    value = numerals_en.cardinal(found[0])[0]
    if share := _SHARE.match(folded, end):
        part = value / _DENOMINATORS[share[1]]
        certain = not idioms_of.hold(start)
        yield Figure(start, share.end(), (number(part), number(100 * part)), certain)
        single = (number(value), number(_DENOMINATORS[share[1]]))
        yield Figure(start, share.end(), single, False)
        return
    if whole := _OF.match(folded, end):
        of = whole[1]
        total = Fraction(of) if of.isdecimal() else numerals_en.cardinal(of)[0]
        part = value / total
        yield Figure(start, whole.end(), (number(part), number(100 * part)), False)
    readings, first, last, _ = measured(folded, start, end, value)
    if upper := _RANGE.match(folded, end):
        readings = (*readings, number(value * numerals_en.cardinal(upper[1])[1]))
    has_unit = any(part.units for reading in readings for part in reading)
    whole_words = not found[0].startswith(("a", "half")) and found[0] not in ("one", "dozen")
    certain = whole_words and (value > 2 or (value == 2 and has_unit))
    certain = certain and not folded.startswith("-letter", end) and not idioms_of.hold(start)
    yield Figure(first, last, readings, certain, is_weak=value <= FEW and not has_unit)


def _months(folded: str, text: str) -> Iterator[Figure]:
    for found in _MONTH.finditer(folded):
        if not text[found.start()].isupper():
            continue
        before = folded[max(0, found.start() - 8) : found.start()]
        beside = _BESIDE.match(folded, found.end()) or _DAY_BEFORE.search(before)
        certain = bool(beside) or (found[1] in MONTHS and found[1] not in ("may", "march"))
        reading = number(_NAMES[found[1]], frozenset({"month of year"}))
        yield Figure(found.start(1), found.end(1), (reading,), certain)
