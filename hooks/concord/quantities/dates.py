"""Days, months and years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .quantity import Date
from .readings import Build, Reading, modifier, place
from .tokens import Token

_DAY, _MONTH = "[do]", "[Ma]"
_YEAR = "(?:F?,?Y)?"
_DAYS = rf"{_DAY}(?:[-&]{_DAY})?"
_ENGLISH = (
    rf"b?{_DAY}F?{_MONTH}{_YEAR}[-&]{_DAY}F?{_MONTH}{_YEAR}|b?{_DAYS}F?{_MONTH}{_YEAR}"
    rf"|b?{_MONTH}{_DAY}[-&]{_MONTH}{_DAY}{_YEAR}|{_MONTH}{_DAYS}{_YEAR}"
    rf"|b?{_MONTH}F?,?Y[-&]{_MONTH}F?,?Y|b?{_MONTH}(?:,{_MONTH}){{0,11}}(?:-|,?&){_MONTH}F?,?Y"
    rf"|{_MONTH}F?,?Y|b?M[-&]M|M|Eo"
)
_FULL = r"(?:Yy(?:[dh]m(?:[dh]D)?)?|[dh]m(?:[dh]D)?|[dh]D)"
_OPEN = r"(?:(?:Yy)?(?:[dh]m)?[dh]|Y)"
_LISTED = "{1,30}"
_CHINESE = rf"(?:{_FULL}|{_OPEN})(?:[-&](?:{_FULL}|{_OPEN}(?=[-&]))){_LISTED}|{_FULL}"

_PARTS = {"Y": 0, "M": 1, "a": 1, "d": 2, "o": 2, "h": 2}
_SIGNS = {"y": 0, "m": 1, "D": 2}


def _dates(tokens: Sequence[Token]) -> Iterator[Reading]:
    groups = _split(tokens)
    if len(groups) > 1:
        yield from _several(tokens, groups)
        return
    year, month, day = _date(groups[0])
    yield Reading(*place(tokens), "date", (year, month, day), _approximate(tokens))


def _several(tokens: Sequence[Token], groups: Sequence[Sequence[Token]]) -> Iterator[Reading]:
    """The dates of a range or a list."""
    parts = _complete([_date(group) for group in groups])
    joins = [token.code for token in tokens if token.code in "-&"]
    if tokens[0].code == "b":
        joins = ["-"]
    if _neighbours(parts):
        joins = ["&"]
    first = 0
    for index in range(len(parts)):
        if index < len(joins) and joins[index] == "-" and index == first:
            continue
        value = parts[first] if index == first else (parts[first], parts[index])
        start = tokens[0].start if first == 0 else groups[first][0].start
        end = tokens[-1].end if index == len(parts) - 1 else groups[index][-1].end
        yield Reading(start, end, "date", value, _approximate(tokens))
        first = index + 1


def _split(tokens: Sequence[Token]) -> list[list[Token]]:
    groups: list[list[Token]] = [[]]
    for token in tokens:
        if token.code in "-&" or (token.code == "," and _lists_months(groups[-1], tokens)):
            groups.append([])
        elif token.code not in "bPS":
            groups[-1].append(token)
    return [group for group in groups if group]


def _lists_months(group: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether commas part months (February, April and May 2011), not month and year."""
    months = sum(token.code in "Ma" for token in tokens)
    return months > 2 and [token.code for token in group] in (["M"], ["a"])


def _date(group: Sequence[Token]) -> list[int | None]:
    date: list[int | None] = [None, None, None]
    for token, following in zip(group, [*group[1:], None], strict=True):
        if token.code == "I":
            assert isinstance(token.value, tuple)
            return [*token.value]
        if token.code in _PARTS:
            sign = following.code if following else ""
            date[_SIGNS.get(sign, _PARTS[token.code])] = token.integer
    return date


def _complete(parts: list[list[int | None]]) -> list[Date]:
    """Fills what one part of a range or list leaves to another."""
    if parts[-1][2] is None and parts[-1][1] is not None:
        for part in parts:
            if part[1] is None and part[2] is not None:
                part[1], part[2] = part[2], None
    for unit in (1, 0):
        for index, part in enumerate(parts):
            needed = part[unit] is None and any(part[unit + 1 :])
            if needed:
                near = [*reversed(parts[:index]), *parts[index + 1 :]]
                part[unit] = next((other[unit] for other in near if other[unit]), None)
    return [(part[0], part[1], part[2]) for part in parts]


def _neighbours(parts: Sequence[Date]) -> bool:
    """Two days, months or years in a row, which are said with "to" and "and" alike."""
    if len(parts) != 2:
        return False
    finest = max(index for index in range(3) if parts[0][index] is not None)
    first, last = parts[0][finest], parts[1][finest]
    rest = [part[:finest] + part[finest + 1 :] for part in parts]
    return rest[0] == rest[1] and first is not None and last is not None and last == first + 1


def _approximate(tokens: Sequence[Token]) -> str:
    return "~" if modifier(tokens) == "~" else ""


def _years(tokens: Sequence[Token]) -> Iterator[Reading]:
    """Bare years: 2015–2018, 2015–16, between 2015 and 2018, 2015."""
    years = [token for token in tokens if token.code in "Yd"]
    if len(years) == 1:
        yield _year(tokens, years[0])
        return
    (start, end), ends = place(tokens), [token.integer for token in years]
    if years[1].code == "d" and _short(tokens, ends):
        ends[1] += ends[0] // 100 * 100
    dates: list[Date] = [(year, None, None) for year in ends]
    if ends[0] + 1 < ends[1]:
        yield Reading(start, end, "date", (dates[0], dates[1]))
        return
    for token, date in zip(years, dates, strict=True):
        value = date if ends[1] > 1900 or token.code == "Y" else token.number
        yield Reading(token.start, token.end, "date" if value is date else "number", value)


def _short(tokens: Sequence[Token], ends: Sequence[int]) -> bool:
    """Whether the second end is a year without its century (2015–16), not another number."""
    dash = tokens[1].end - tokens[1].start == 1
    return dash and ends[1] > max(12, ends[0] % 100)


def _year(tokens: Sequence[Token], year: Token) -> Reading:
    start, end = place(tokens)
    sign = modifier(tokens)
    if sign in (">", "~<"):
        return Reading(start, end, "number", year.number, sign)
    value = (year.integer, None, None)
    return Reading(start if sign == "~" else year.start, end, "date", value, _approximate(tokens))


PHRASES: dict[str, tuple[str, Build]] = {
    "iso": (r"I(?:-I)?", _dates),
    "date": (rf"P?(?:{_ENGLISH})", _dates),
    "date_zh": (rf"P?(?:{_CHINESE})S?", _dates),
}
"""Names of phrases, their patterns over token codes and what reads them, in order."""

YEAR_PHRASES: dict[str, tuple[str, Build]] = {"years": (r"bY&Y|Y-[Yd]|P?Y", _years)}
"""Bare years; numbers with units or magnitudes come before them."""
