"""Numbers with the words and digits that multiply them or go on: 18 million, 2½, 80 000."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from ...late_pattern import LatePattern
from .. import numerals_zh

_WORDS = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "mille": 10**3, "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    "millionen": 10**6, "milliarden": 10**9, "millones": 10**6, "mil": 10**3, "dozen": 12,
    "milhão": 10**6, "milhões": 10**6, "bilhão": 10**9, "bilhões": 10**9, "millón": 10**6,
    "milione": 10**6, "milioni": 10**6, "miliardo": 10**9, "miliardi": 10**9,
    "тысяча": 10**3, "тысячи": 10**3, "тысяч": 10**3, "тыс": 10**3,
    "миллион": 10**6, "миллиона": 10**6, "миллионов": 10**6, "миллиард": 10**9,
    "миллиарда": 10**9, "миллиардов": 10**9, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_LONGEST_FIRST = "|".join(sorted(_WORDS, key=len, reverse=True))
_MAGNITUDE = LatePattern(rf"[ \u00a0-]?({_LONGEST_FIRST})(?![^\W\d_])", re.I)
_SIGNS = "(?:十(?!六?[进進][制位])|千(?!兆)|[万萬亿億]|百(?!分)){1,6}"
_MIXED = LatePattern(
    rf"\d+(?:,\d{{3}})*(?:\.\d+)?\s?(?:{numerals_zh.MORE}\s?)?{_SIGNS}"
    rf"(?:\s?(?:\d{{1,3}},\d{{3}}|\d{{1,8}})\s?{_SIGNS}){{0,3}}"
)
_GROUPS = LatePattern("(?:[ \u00a0\u2009\u202f]\\d{3}){1,4}(?:,(\\d{1,3}))?(?!\\d)")
_HALVES = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}  # fmt: skip
_FRACTION = LatePattern(r"(?:[ \u00a0-]?([½¼¾⅓⅔])|[ \u00a0-]([1-9])/([2-9])(?![\d/]))")
_PERHAPS = LatePattern(
    rf"[\s-]?(?:[\d{''.join(_HALVES)}多余餘十百千万萬亿億]"
    rf"|{'|'.join(sorted({word[:3] for word in _WORDS}))})",
    re.I,
)
"""How anything that multiplies a number or goes on with it begins; behind most stands none."""


class Multiplied(NamedTuple):
    """A number with its magnitude, where it ends, and whether it had none."""

    value: Fraction
    end: int
    is_sole: bool


def multiplied(text: str, start: int, end: int, value: Fraction) -> Multiplied:
    """The number in `text[start:end]` with what multiplies it, or is added to it, behind it."""
    if not _PERHAPS.match(text, end):
        return Multiplied(value, end, True)
    groups = _GROUPS.match(text, end)
    if groups and end - start <= 3 and text[start].isdecimal():
        whole, _, decimals = groups[0].partition(",")
        value = value * 1000 ** (len(whole) // 4) + int(re.sub(r"\D", "", whole))
        value += Fraction(f"0.{decimals or 0}")
        return Multiplied(value, groups.end(), False)
    if found := _MIXED.match(text, start):
        cardinal = numerals_zh.cardinal(found[0])
        if cardinal is not None and found.end() > end:
            return Multiplied(cardinal, found.end(), False)
    if found := _MAGNITUDE.match(text, end):
        return Multiplied(value * _WORDS[found[1].lower()], found.end(), False)
    if found := _FRACTION.match(text, end):
        share = _HALVES[found[1]] if found[1] else Fraction(int(found[2]), int(found[3]))
        return Multiplied(value + share, found.end(), False)
    return Multiplied(value, end, True)
