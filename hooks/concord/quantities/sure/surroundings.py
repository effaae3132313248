"""What stands beside a number in digits and belongs to it: magnitudes, units, signs, halves."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from .. import numerals_zh
from ..calendar_en import ABBREVIATIONS, MONTHS
from .figure import Part, Reading, number
from .units import NONE, SIGNS, Units, amounts, unit_behind

MAGNITUDES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9,
              "trillion": 10**12, "mille": 10**3, "millions": 10**6, "milliard": 10**9,
              "milliards": 10**9, "millionen": 10**6, "milliarden": 10**9, "millones": 10**6,
              "mil": 10**3, "dozen": 12, "lakh": 10**5, "crore": 10**7}  # fmt: skip
_MAGNITUDE = re.compile(rf"[ \u00a0-]?({'|'.join(sorted(MAGNITUDES, key=len, reverse=True))})(?![A-Za-z])", re.I)
_MIXED = re.compile(rf"\d+(?:,\d{{3}})*(?:\.\d+)?\s?(?:{numerals_zh.MORE}\s?)?[十百千万萬亿億]{{1,6}}(?:\s?\d{{1,8}}\s?[十百千万萬亿億]{{1,6}}){{0,3}}")  # fmt: skip
_GROUPS = re.compile("(?:[ \u00a0\u2009\u202f]\\d{3}){1,4}(?!\\d)")
_HALVES = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
           "⅔": Fraction(2, 3)}  # fmt: skip
_FRACTION = re.compile(r"(?:[ \u00a0-]?([½¼¾⅓⅔])|[ \u00a0-]([1-9])/([2-9])(?![\d/]))")
_HALF_MORE = re.compile(r"\s?(?:[个個年天周倍点時时]半| and a half|\s[a-z]+ and a half|\.5)", re.I)
_SHARE = re.compile(r"\s?成(?![员員为為立果功长長就分熟本都百千对交])")
_TIMES = re.compile(r"\s?倍|[ -]?(?:fold|times)(?![A-Za-z])")
_DECADE = re.compile(r"\s?年代|s(?![A-Za-z])")
_OR_MORE = re.compile("\\s?[个個つ回台人件名次倍]?\\s?(?:及|或)?以上")
_DASHED = re.compile("(?<![0-9A-Za-z_ ])[-−]$")
_PARTS = re.compile(r"\s?分[之の]\s?(\d{1,6})|\s(?:out of|in)\s(?:every )?(\d{1,6})(?!\d)")
_RANGED = re.compile(r"(?:\s?[个個天年月日名台条]?\s?(?:[-–—~〜～至到或、]|to|or|and)\s?)(\d+(?:,\d{3})*(?:\.\d+)?)")
_DATED = re.compile(r"\s?(?:(月)(?!活)|([日号號])(?![称召码]))")
_DATES = {"月": frozenset({"month", "month of year"}), "日": frozenset({"day", "day of month"})}
_MONTHS = f"(?:{'|'.join(name.title() for name in MONTHS | ABBREVIATIONS)})"
_MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?{_MONTHS}(?![a-z])")
_MONTH_BEFORE = re.compile(rf"(?<![a-z]){_MONTHS}\.?\s(?:the )?$")
_MINUS = re.compile(r"(?:(?:^|(?<=[\s(（，：:|=~〜至到]))[-−]|(?:minus|negative)\s|[负負]\s?|零下\s?)$", re.I)
_MONEY = re.compile(r"(?:(?:US|HK|A|C)?([$€£¥￥])|(?<![A-Za-z])(USD|EUR|GBP|RMB|CNY|JPY))\s?$")
_PERCENT = re.compile("百分之\\s?$")


class Measured(NamedTuple):
    """A number with what stands beside it: what it can mean, and its place."""

    readings: tuple[Reading, ...]
    start: int
    end: int


def measured(text: str, start: int, end: int, value: Fraction) -> Measured:
    """What a number in `text[start:end]` says with the signs and words beside it."""
    value, end, is_sole = _multiplied(text, start, end, value)
    units, stop = unit_behind(text, end)
    before = text[max(0, start - 10) : start]
    units, start = _priced(before, start, units)
    if 1000 <= value <= 2999 and text[end:stop].strip() == "年":
        units = NONE
    if value.denominator == 1 and 1 <= value <= 31 and _is_day(text, start, end):
        units = _DATES["日"]
    if dated := _DATED.match(text, end):
        units, stop = _DATES[dated[1] or "日"], dated.end()
    if _PERCENT.search(before):
        units = frozenset({"percent"})
    perhaps = [number(-value, units)] if _DASHED.search(before) else []
    if negative := _MINUS.search(before):
        value, start = -value, start - len(negative[0])
    readings = [number(value, units)]
    if is_sole:
        readings += _others(text, end, value)
    readings += [(Part(amount),) for amount in amounts(value, units)]
    readings += perhaps
    if units == {"percent"}:
        readings.append(number(value / 100))
    return Measured(tuple(readings), start, stop)


def _is_day(text: str, start: int, end: int) -> bool:
    """Whether the name of a month stands beside."""
    return bool(_MONTH_BEHIND.match(text, end) or _MONTH_BEFORE.search(text[max(0, start - 12) : start]))


def _multiplied(text: str, start: int, end: int, value: Fraction) -> tuple[Fraction, int, bool]:
    """The number with its magnitude or fraction; and whether it has none."""
    if groups := _GROUPS.match(text, end):
        if end - start <= 3 and text[start].isdecimal():
            return value * 1000 ** (len(groups[0]) // 4) + Fraction(re.sub(r"\D", "", groups[0])), groups.end(), False
    if found := _MIXED.match(text, start):
        cardinal = numerals_zh.cardinal(found[0])
        if cardinal is not None and found.end() > end:
            return cardinal, found.end(), False
    if found := _MAGNITUDE.match(text, end):
        return value * MAGNITUDES[found[1].lower()], found.end(), False
    if found := _FRACTION.match(text, end):
        share = _HALVES[found[1]] if found[1] else Fraction(int(found[2]), int(found[3]))
        return value + share, found.end(), False
    return value, end, True


def _priced(before: str, start: int, units: Units) -> tuple[Units, int]:
    if found := _MONEY.search(before):
        sign = found[1] or "$"
        money = SIGNS[sign] if found[1] else frozenset({found[2].replace("RMB", "CNY")})
        return money, start - len(found[0])
    return units, start


def _others(text: str, end: int, value: Fraction) -> list[Reading]:
    """What else a number can mean by the word behind it."""
    found: list[Reading] = []
    if high := _RANGED.match(text, end):
        _, stop = high.span()
        last = Fraction(high[1].replace(",", "")) if high[1][0].isdecimal() else None
        if last:
            scaled, stop, is_sole = _multiplied(text, high.start(1), stop, last)
            units, _ = unit_behind(text, stop)
            value_there = value if is_sole else value * scaled / last
            found += [number(value_there), *((Part(amount),) for amount in amounts(value_there, units))]
    if _HALF_MORE.match(text, end):
        half = value + Fraction(1, 2)
        found.append(number(half))
        units, _ = unit_behind(text, end)
        found += [(Part(amount),) for amount in amounts(half, units)]
    if whole := _PARTS.match(text, end):
        part = Fraction(whole[1] or whole[2]) if (whole[1] or whole[2]).isdecimal() else None
        if part and value:
            share = value / part if whole[2] else part / value
            found += [number(share), number(100 * share)]
    if _OR_MORE.match(text, end):
        found.append(number(value - 1))
    if _SHARE.match(text, end):
        found += [number(value * 10, frozenset({"percent"})), number(value / 10)]
    if times := _TIMES.match(text, end):
        other = value + 1 if times[0].strip() == "倍" else value - 1
        found += [number(other), number(value * 100), number(100 * other)]
    if _DECADE.match(text, end) and value < 100:
        found += [(Part(("decade", century + value)),) for century in (1900, 2000)]
    return found
