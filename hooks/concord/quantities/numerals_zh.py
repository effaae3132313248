"""Chinese numerals, alone or mixed with digits: 十二、两千零五、1千8百万、1.7 亿、二〇一五.

Simplified and traditional characters. 两三 and 五六百 are ranges of neighbours.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from math import prod

from ..late_pattern import LatePattern
from .digits import DECIMAL, value_of

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5,
           "六": 6, "七": 7, "八": 8, "九": 9}  # fmt: skip
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_MAGNITUDES = _SMALL | _LARGE

_D, _M, _L = "".join(_DIGITS), "".join(_MAGNITUDES), "".join(_LARGE)
MORE = "[多余餘]"

LONGEST = 30
"""The most characters that are read as one numeral, so that a row of them takes no time."""

MIXED = rf"{DECIMAL}\s?(?:{MORE}\s?)?[百千{_L}]{{1,8}}(?:\s?\d+\s?[十百千{_L}]{{1,8}}){{0,8}}"
"""A numeral that begins in digits; `cardinal` gives its value."""

WRITTEN = (
    rf"(?!一[半打])[{_D}十][{_D}{_M}]{{0,{LONGEST}}}"
    rf"(?:{MORE}[{_L}]{{1,8}}|[点點][{_D}]{{1,{LONGEST}}})?"
)
"""A numeral in characters; `cardinal`, `neighbours` or `year` give its value."""

CHARACTERS = _D + "十"
"""What a written numeral can begin with."""

_ITEM = LatePattern(rf"{DECIMAL}|[{_D}]|[{_M}]")
_TRAILING = re.compile(rf"[百千{_L}]+$")
_DIGIT_RUN = re.compile(rf"[{_D}]+")


# A text is read twice, and says the same few numerals again and again.
@lru_cache(maxsize=1 << 12)
def cardinal(text: str) -> Fraction | None:
    """The value of a match of `MIXED` or `WRITTEN`; None for what is no number (四五六)."""
    whole, _, places = text.replace("點", "点").partition("点")
    if not places:
        return _whole(text)
    decimals = int("".join(str(_DIGITS[digit]) for digit in places))
    return (_whole(whole) or 0) + Fraction(decimals, 10 ** len(places))


def _whole(text: str) -> Fraction | None:
    total = section = Fraction(0)
    current: Fraction | None = None
    largest = 1
    for item in _ITEM.findall(text):
        factor = _MAGNITUDES.get(item)
        if factor is None:
            if current:
                return None
            current = Fraction(_DIGITS[item]) if item in _DIGITS else value_of(item)
            if current is None:
                return None
        elif item in _SMALL:
            section += (Fraction(1) if current is None else current) * factor
            current = None
        else:
            total = _raised(total, section + (current or 0), factor, largest)
            largest, section, current = factor, Fraction(0), None
    return total + section + _tail(text, current)


def _raised(total: Fraction, section: Fraction, factor: int, largest: int) -> Fraction:
    """万 and 亿 raise what stands before them; after a larger one (2亿3000万) only their own."""
    return (total + section) * factor if factor > largest else total + section * factor


def scale(text: str) -> int:
    """The factor that the numeral ends in: 万 in 10 万, 百万 in 五百万."""
    tail = _TRAILING.search(text)
    return prod(_MAGNITUDES[character] for character in tail.group()) if tail else 1


def _tail(text: str, current: Fraction | None) -> Fraction:
    """What the last digit adds: 5 in 一百零五, 50 in 一百五."""
    if current is None:
        return Fraction(0)
    factor = _MAGNITUDES.get(text[-2:-1], 1)
    return current * factor / 10 if factor > 10 else current


@lru_cache(maxsize=1 << 12)
def neighbours(text: str) -> tuple[Fraction, Fraction] | None:
    """Both ends of 两三, 五六百, 十七八; None for any other numeral."""
    runs = [run for run in _DIGIT_RUN.finditer(text) if len(run.group()) > 1]
    if len(runs) != 1 or len(runs[0].group()) != 2:
        return None
    low, high = list(runs[0].group())
    if _DIGITS[high] != _DIGITS[low] + 1 or not _DIGITS[low]:
        return None
    before, after = text[: runs[0].start()], text[runs[0].end() :]
    ends = [cardinal(before + digit + after) for digit in (low, high)]
    return (ends[0], ends[1]) if ends[0] and ends[1] else None


def year(text: str) -> int | None:
    """The year of 二〇一五, digit by digit; None for any other numeral."""
    if len(text) != 4 or any(character not in _DIGITS for character in text):
        return None
    value = int("".join(str(_DIGITS[character]) for character in text))
    return value if 1900 <= value <= 2100 else None
