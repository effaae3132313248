"""What else a number says by the word behind it: 2 年半, 9 成, 5 倍, 3 to 5 million."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from ...late_pattern import LatePattern
from .figure import Part, Reading, literal, number, parts
from .magnitudes import multiplied
from .units import amounts, unit_behind

DISCOUNT = "折(?![叠疊线線扣腾騰旧舊中射断斷磨返回算合页頁纸紙行点點成])"
"""What makes a part of a price of a number, and no fold of it."""
_IN_HAN = {"十七": 17, "十八": 18, "十九": 19, "二十": 20, "二十一": 21}
_CENTURY = LatePattern(
    rf"(\d{{2}}|{'|'.join(_IN_HAN)})\s?世[纪紀]\s?(?:\d0|[一二三四五六七八九]十)\Z"
)
_CLOCK = re.compile(r"(?<![\d.])(1?\d)\.([0-5]\d)\Z")
_RANGED = LatePattern(
    r"(?:\s?[个個天年月日名台条]?\s?(?:[-–—~〜～至到或、]|to|or|and)\s?)"
    r"(\d{1,20}(?:,\d{3}){0,6}(?:\.\d{1,20})?)"
)


def implied(text: str, end: int, value: Fraction) -> list[Reading]:
    """The readings of a number that ends there beside its plain one."""
    if not _ANY.match(text, end):
        return []
    found = _as_range(text, end, value)
    for form, read in _FORMS:
        if match := form.match(text, end):
            found += read(match, value)
    return found


def _as_range(text: str, end: int, value: Fraction) -> list[Reading]:
    """The lower end of a range takes over magnitude and unit of the upper one."""
    high = _RANGED.match(text, end)
    last = Fraction(high[1].replace(",", "")) if high else None
    if high is None or not last:
        return []
    whole = multiplied(text, high.start(1), high.end(), last)
    scaled = value if whole.is_sole else value * whole.value / last
    units, _ = unit_behind(text, whole.end)
    return [number(scaled), *((Part(amount),) for amount in amounts(scaled, units))]


def _half_more(match: re.Match[str], value: Fraction) -> list[Reading]:
    half = value + Fraction(1, 2)
    units, _ = unit_behind(match.string, match.start())
    behind, _ = unit_behind(match.string, match.end())
    return [number(half), *((Part(amount),) for amount in amounts(half, units | behind))]


def _part_of(match: re.Match[str], value: Fraction) -> list[Reading]:
    """3 分の 2 names the whole first, 2 out of 3 the part."""
    other = Fraction(match[1] or match[2])
    if not value or not other:
        return []
    share = other / value if match[1] else value / other
    return [number(share), number(100 * share)]


def _or_more(match: re.Match[str], value: Fraction) -> list[Reading]:
    return [number(value - 1)]


def _tenths(match: re.Match[str], value: Fraction) -> list[Reading]:
    return [number(value * 10, frozenset({"percent"})), number(value / 10)]


def _discounted(match: re.Match[str], value: Fraction) -> list[Reading]:
    """8 折 and 80 折 are four fifths of a price, which is a fifth off."""
    share = value / 10 if value < 10 else value / 100
    if not 0 < share < 1:
        return []
    percents = [number(100 * part, frozenset({"percent"})) for part in (share, 1 - share)]
    return [*percents, number(share), number(1 - share)]


def _times(match: re.Match[str], value: Fraction) -> list[Reading]:
    """增加两倍 is three times as much, three times more can be twice more."""
    other = value + 1 if match[0].strip() == "倍" else value - 1
    return [number(other), number(value * 100), number(100 * other)]


def _decade(match: re.Match[str], value: Fraction) -> list[Reading]:
    """The 70s are those of a century that is named before them, or of one of the last two."""
    named = _CENTURY.search(match.string, max(0, match.start() - 12), match.start())
    if named and value < 100:
        last = int(named[1]) if named[1].isdigit() else _IN_HAN[named[1]]
        return [(Part(("decade", 100 * (last - 1) + value)),)]
    years = [century + value for century in (1900, 2000)] if value < 100 else [value]
    return [(Part(("decade", year)),) for year in years]


def _hour(match: re.Match[str], value: Fraction) -> list[Reading]:
    """12 am is 0, and 5 pm is 17; 5.30 pm is 5:30."""
    if clock := _CLOCK.search(match.string, max(0, match.start() - 5), match.start()):
        hour, minute = int(clock[1]), int(clock[2])
        written = (literal(f"{one}:{clock[2]}") for one in (clock[1], hour, hour + 12))
        return [*written, parts(hour, minute), parts(hour + 12, minute)]
    return [number(value % 12), number(value + 12)]


_Read = Callable[["re.Match[str]", Fraction], "list[Reading]"]
_FORMS: list[tuple[LatePattern, _Read]] = [
    # Each says where case is the same: with all of Han in it, re takes long to work that out.
    (LatePattern(pattern), read)
    for pattern, read in (
        (r"\s?[个個年天周倍点時时]半|(?i: and a half|\s[a-z]+ and a half)", _half_more),
        (r"\s?分[之の]\s?(\d{1,6})|(?i:\s(?:out of|in)\s(?:every )?)(\d{1,6})(?!\d)", _part_of),
        (r"\s?[\u3040-\u9fff]{0,3}?(?:及|或)?以上", _or_more),
        (rf"\s?{DISCOUNT}", _discounted),
        (r"\s?割(?![りれるくか合当高安増])", _tenths),
        (r"\s?成(?![员員为為立果功长長就分熟本都百千对交])", _tenths),
        (r"\s?倍|(?i:[ -]?(?:fold|times))(?![A-Za-z])", _times),
        (r"\s?年代|(?i:s)(?![A-Za-z])", _decade),
        (r"(?i:\s?[ap]\.?m)(?![A-Za-z])", _hour),
    )
]
_ANY = LatePattern("|".join([_RANGED.pattern, *(form.pattern for form, _ in _FORMS)]))
"""Any of them, or a range; behind most numbers stands none."""
