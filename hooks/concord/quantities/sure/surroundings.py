"""What stands beside a number and belongs to it: magnitudes, units, signs of money, minus."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from ...late_pattern import LatePattern
from ..calendar_en import ABBREVIATIONS, MONTHS
from .figure import Part, Reading, number
from .implied import implied
from .magnitudes import Multiplied, multiplied
from .units import NONE, SIGNS, Units, amounts, speed_of, unit_behind

_DATED = LatePattern(r"\s?(?:(月)(?!活)|([日号號])(?![称召码元圆]))")
_DATES = {"月": frozenset({"month", "month of year"}), "日": frozenset({"day", "day of month"})}
_MONTHS = f"(?:{'|'.join(name.title() for name in MONTHS | ABBREVIATIONS)})"
_MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?{_MONTHS}(?![a-z])")
_MONTH_BEFORE = re.compile(rf"(?<![a-z]){_MONTHS}\.?\s(?:the )?$")
_MINUS = re.compile(r"(?:(?:^|(?<=[\s(（，：:;|=~〜至到]))[-−]|[负負]\s?|零下\s?)$")
_DASHED = re.compile(r"(?:(?<![0-9A-Za-z_ ])[-−]|(?:minus|negative)\s)$", re.I)
_MONEY = re.compile(r"(?:(?:US|HK|A|C)?([$€£¥￥])|(?<![A-Za-z])(USD|EUR|GBP|RMB|CNY|JPY))\s?$")
_SHARE = re.compile(r"([百千万])分之\s?$")
_LED = (*"-−负負下$€£¥￥之", "usd", "eur", "gbp", "rmb", "cny", "jpy", "minus", "negative")
"""How any of these forms ends, but for space; nothing like it stands in front of most numbers."""
_EACH_SECOND = re.compile(r"每秒(?:钟|鐘)?[^\d，。；]{0,6}$")
_WHOLES = {"百": 100, "千": 1000, "万": 10000}


class Measured(NamedTuple):
    """A number with what stands beside it: what it can mean, and its place.

    is_bare: whether nothing beside it changes what it says, so that it can be compared as written.
    """

    readings: tuple[Reading, ...]
    start: int
    end: int
    is_bare: bool


def measured(text: str, start: int, end: int, value: Fraction) -> Measured:
    """What a number in `text[start:end]` says with the signs and words beside it."""
    whole = multiplied(text, start, end, value)
    before = text[max(0, start - 12) : start]
    units, stop = _units(text, before, whole)
    before = before if before.rstrip().lower().endswith(_LED) else ""
    money = _MONEY.search(before)
    if money and not _is_formula(money, text, whole.end):
        units, start = _price(money), start - len(money[0])
    share = _SHARE.search(before)
    value = whole.value * 100 / _WHOLES[share[1]] if share else whole.value
    perhaps = [number(-value, units)] if _DASHED.search(before) else []
    if negative := _MINUS.search(before):
        value, start = -value, start - len(negative[0])
    readings = [number(value, units)]
    if whole.is_sole:
        readings += implied(text, whole.end, value)
    readings += [(Part(amount),) for amount in amounts(value, units)]
    readings += perhaps
    if units == {"percent"}:
        readings.append(number(value / 100))
    return Measured(tuple(readings), start, stop, whole.is_sole and not units)


def _is_formula(money: re.Match[str], text: str, end: int) -> bool:
    """Whether a number stands between two dollars, as TeX has it."""
    return money[1] == "$" and text.startswith("$", end)


def _units(text: str, before: str, whole: Multiplied) -> tuple[Units, int]:
    """The units of a number, also as part of a date, and where they end."""
    if dated := _DATED.match(text, whole.end):
        return _DATES[dated[1] or "日"], dated.end()
    units, stop = unit_behind(text, whole.end)
    if units and _EACH_SECOND.search(before):
        return units | speed_of(text[whole.end : stop].strip()), stop
    if _SHARE.search(before):
        return frozenset({"percent"}), stop
    if units and 1000 <= whole.value <= 2999 and text[whole.end : stop].strip() == "年":
        return NONE, stop
    is_day = whole.value.denominator == 1 and 1 <= whole.value.numerator <= 31
    if is_day and (_MONTH_BEHIND.match(text, whole.end) or _MONTH_BEFORE.search(before)):
        return _DATES["日"], stop
    return units, stop


def _price(money: re.Match[str]) -> Units:
    return SIGNS[money[1]] if money[1] else frozenset({money[2].replace("RMB", "CNY")})
