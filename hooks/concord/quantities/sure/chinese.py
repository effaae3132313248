"""Numbers in Chinese characters, certain where a counter, a unit or 第 stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...late_pattern import LatePattern
from .. import idioms, numerals_zh
from ..idioms import Idioms
from .figure import FEW, Figure, Part, Reading, number, parts
from .implied import DISCOUNT
from .surroundings import measured

_WRITTEN = LatePattern(numerals_zh.WRITTEN)
_RANGE = LatePattern(rf"[到至或~～-]({numerals_zh.WRITTEN})")
_COUNTERS = (
    "个個名位条條项項台臺次种種篇封处處张張件款套组組支门門场場座倍层層步章节節页頁行列块塊份家人只隻"
    "把根颗顆辆輛本册冊部集届屆级級类類阶階轮輪批句枚桶瓶杯副口间間所艘架员員碗棵句道笔條"
)
_COUNTED = LatePattern(rf"\s?(?:多|余)?\s?(?:[{_COUNTERS}]|[大]?[类類]|个|阶段|字节|季度)")
_NUMBERED = LatePattern(r"[章节節步阶階届屆版部条條轮輪期列行卷页頁]")
_SHARE = re.compile(rf"分[之の]([{numerals_zh.CHARACTERS}百]{{1,5}})")
_CENTURY = re.compile(r"\s?世[纪紀]\s?[\d一二三四五六七八九]+\s?[十0]\s?年代")
"""The century of a decade goes without saying in other languages."""
_LETTER = re.compile(r" ?[A-Za-z](?![A-Za-z])")
"""A letter by itself, which makes a name of the numeral: 三 b."""
_ORDER = re.compile("[十百千万萬亿億]")
_PERHAPS_CERTAIN = re.compile(f"[{numerals_zh.CHARACTERS.replace('一', '')}百千万萬亿億]|分之")
"""Any sign of numerals but one, which is no figure for certain by itself."""
_LEVEL = re.compile("[十百千万萬亿億]+")
"""An order of magnitude, where 级 stands behind it: 十万级, hundreds of thousands."""
_VAGUE = LatePattern("(?:好[几幾]|[几幾数數上成])([十百千万萬亿億]{1,4})(?![分之])")
_MANY = re.compile("成千上万|成百上千")
_DISCOUNT = LatePattern(rf"[二三四五六七八九]{{2}}(?=\s?{DISCOUNT})")
_ORDERS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}


def may_be_certain(text: str) -> bool:
    """Whether any figure in characters of a text could be certain, or is 二."""
    return _PERHAPS_CERTAIN.search(text) is not None


def figures(text: str) -> Iterator[Figure]:
    """The figures in characters of a text."""
    idioms_of = Idioms(idioms.CHINESE, text)
    for found in _WRITTEN.finditer(text):
        yield from _numeral(text, found, idioms_of)
    if _ORDER.search(text):
        yield from _vague_ones(text)


def _vague_ones(text: str) -> Iterator[Figure]:
    """Tens, hundreds and the like of which a text does not say how many."""
    for found in _VAGUE.finditer(_MANY.sub("\0\0\0\0", text)):
        order = 1
        for sign in found[1]:
            order *= _ORDERS[sign]
        yield Figure(*found.span(), (_vague(order),), True)
    for found in _MANY.finditer(text):
        yield Figure(*found.span(), tuple(_vague(10**power) for power in range(2, 7)), False)


def is_century_of_decade(text: str, end: int) -> bool:
    """Whether a number that ends there is the century of a decade that follows."""
    return bool(_CENTURY.match(text, end))


def _vague(order: int) -> Reading:
    return (Part(("vague", Fraction(order))),)


def _numeral(text: str, found: re.Match[str], idioms_of: Idioms) -> Iterator[Figure]:
    words, (start, end) = found[0], found.span()
    if year := numerals_zh.year(words):
        yield Figure(start, end, (number(year),), text.startswith("年", end))
        return
    if pair := numerals_zh.neighbours(words):
        for neighbour in pair:
            readings, *_ = measured(text, start, end, neighbour)
            yield Figure(start, end, readings, False)
        return
    value = numerals_zh.cardinal(words)
    if _DISCOUNT.match(text, start):
        value = numerals_zh.cardinal(f"{words[0]}十{words[1]}")
    if value is None:
        single = {numerals_zh.cardinal(digit) for digit in words[:20]}
        yield Figure(start, end, tuple(number(one) for one in single if one), False)
    elif share := _SHARE.match(text, end):
        yield from _share(found, share, value, not idioms_of.hold(start))
    elif _LEVEL.fullmatch(words) and text.startswith(("级", "級"), end):
        yield Figure(start, end, (_vague(int(value)), number(value)), True)
    else:
        yield _counted(text, found, value, idioms_of)


def _counted(text: str, found: re.Match[str], value: Fraction, idioms_of: Idioms) -> Figure:
    """A numeral with what it counts, measures or numbers, if it does."""
    start, end = found.span()
    readings, first, last, _ = measured(text, start, end, value)
    if upper := _RANGE.match(text, end):
        readings = (*readings, number(value * numerals_zh.scale(upper[1])))
    certain = _is_certain(text, found, value, readings) and not idioms_of.hold(start)
    has_unit = any(part.units for reading in readings for part in reading)
    is_ordinal = text[max(0, start - 1) : start] == "第"
    is_name = is_ordinal and (value <= 2 or bool(_NUMBERED.match(text, end)))
    weak = value <= FEW and not has_unit and not is_name
    return Figure(first, last, readings, certain, is_weak=weak)


def _share(
    found: re.Match[str], share: re.Match[str], whole: Fraction, certain: bool
) -> Iterator[Figure]:
    part = numerals_zh.cardinal(share[1])
    if part is None or not whole:
        return
    if found[0] == "百":
        yield Figure(found.start(), share.end(), (number(part, frozenset({"percent"})),), True)
        return
    readings = (number(part / whole), number(100 * part / whole), parts(str(part), str(whole)))
    yield Figure(found.start(), share.end(), readings, certain and part < whole)


def _is_certain(
    text: str, found: re.Match[str], value: Fraction, readings: tuple[Reading, ...]
) -> bool:
    """Whether a numeral is a figure: it counts, measures or numbers something."""
    start, end = found.span()
    before = text[max(0, start - 1) : start]
    if before == "第":
        return value > 2 or (value == 2 and bool(_NUMBERED.match(text, end)))
    if text.startswith("分之", max(0, start - 2)) and text[start - 3 : start - 2] in "百千万":
        return True
    if is_century_of_decade(text, end):
        return False
    if before and before in "几幾数數上每十百千万亿分点之":
        return False
    if _LETTER.match(text, end):
        return False
    has_unit = any(part.units for reading in readings for part in reading)
    if value <= 2:
        return value == 2 and has_unit
    counted = has_unit or bool(_COUNTED.match(text, end))
    return counted or (len(found[0]) > 1 and value > 10)
