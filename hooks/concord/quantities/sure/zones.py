"""Times of day with the zone that they are in: 10:00 UTC is 19:00 JST."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ...late_pattern import LatePattern

_HOURS: dict[str, tuple[float, ...]] = {
    "utc": (0,), "gmt": (0,), "協定世界時": (0,), "协定世界时": (0,), "협정 세계시": (0,),
    "jst": (9,), "日本時間": (9,), "日本标准时间": (9,), "kst": (9,), "한국 시간": (9,),
    "한국시간": (9,),
    "北京时间": (8,), "中国标准时间": (8,), "sgt": (8,), "hkt": (8,), "cst": (8, -6), "cdt": (-5,),
    "est": (-5,), "edt": (-4,), "mst": (-7,), "mdt": (-6,), "pst": (-8,), "pdt": (-7,),
    "wet": (0,), "west": (1,), "bst": (1,), "cet": (1,), "cest": (2,), "eet": (2,), "eest": (3,),
    "msk": (3,), "ist": (5.5,),
}  # fmt: skip
"""The hours by which each zone is ahead of universal time; some names are those of two."""
_NAMES = "|".join(sorted(map(re.escape, _HOURS), key=len, reverse=True))
_AHEAD = r"(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<more>\d\d))?"
_CLOCK = r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?"
_BEHIND = LatePattern(
    rf"(?<![\d:.])(?:(?P<date>\d{{4}}-\d\d-\d\d)[ t])?{_CLOCK}\s?[(（]?\s?"
    rf"(?:(?P<name>{_NAMES})(?![a-z])(?:{_AHEAD})?"
    r"|(?P<only>[+-]\d{4})(?!\d))"
)
_BEFORE = LatePattern(
    rf"(?<![a-z])(?P<name>{_NAMES})(?:{_AHEAD})?\s?(?:の|的|으로)?\s?{_CLOCK}(?![\d:])"
)
_DAY = 24 * 60


class _Told(NamedTuple):
    """A time of day: where it, its date and its zone begin, and the universal time it can be.

    ``minutes`` count from the first of all days where it has a date, else from midnight.
    """

    starts: frozenset[int]
    minutes: frozenset[int]
    has_date: bool

    @property
    def hours(self) -> frozenset[int]:
        """The universal times of day that it can be, in minutes from midnight."""
        return frozenset(one % _DAY for one in self.minutes)


class _Moments:
    """What the times of a text can be: moments, times of any day, and all times of day."""

    def __init__(self, times: Iterable[_Told]) -> None:
        told = list(times)
        dated = (one.minutes for one in told if one.has_date)
        self._moments = frozenset[int]().union(*dated)
        self._hours = frozenset[int]().union(*(one.hours for one in told if not one.has_date))
        self._all_hours = frozenset[int]().union(*(one.hours for one in told))

    def hold(self, one: _Told) -> bool:
        """Whether one of them can be the same moment, or time of day if either has no date."""
        if one.has_date and not self._moments.isdisjoint(one.minutes):
            return True
        return not one.hours.isdisjoint(self._hours if one.has_date else self._all_hours)


def said_in_another_zone(ours: str, theirs: str) -> frozenset[int]:
    """Where times of a text begin that the other one says in its own zone; both in small letters.

    A time is not compared with one of which no zone is told.
    """
    there = _Moments(_times(theirs))
    same = (told.starts for told in _times(ours) if there.hold(told))
    return frozenset().union(*same)


def _times(text: str) -> Iterator[_Told]:
    if ":" not in text:
        return
    for form in (_BEHIND, _BEFORE):
        for found in form.finditer(text):
            groups = found.groupdict()
            day = _day(groups.get("date") or "")
            minutes = frozenset(_DAY * day + one for one in _universal(groups))
            ahead = found.start("hours"), found.start("only") + 1 if groups.get("only") else -1
            starts = frozenset((found.start(), found.start("hour"), *ahead))
            yield _Told(starts, minutes, day > 0)


def _day(written: str) -> int:
    """The number of a day, 0 for none."""
    try:
        return date.fromisoformat(written).toordinal()
    except ValueError:
        return 0


def _universal(found: dict[str, str | None]) -> Iterator[int]:
    """The minutes past midnight of universal time that a time of day can be."""
    at = 60 * int(found["hour"] or 0) + int(found["minute"] or 0)
    only = found.get("only") or ""
    hours, more = (only[1:3], only[3:]) if only else (found["hours"] or "0", found["more"] or "0")
    ahead = 60 * int(hours) + int(more)
    if "-" in (only[:1], found["sign"]):
        ahead = -ahead
    for zone in _HOURS[found["name"]] if found["name"] else (0.0,):
        yield int(at - 60 * zone - ahead)
