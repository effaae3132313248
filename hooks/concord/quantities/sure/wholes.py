"""What two texts say as a whole, where they say two things that cannot be the same.

By its parts a date is found anywhere: those of 2026-03-07 are all in 2026-07-03, and of 30 March
only the day is missing beside 31 March. So what is left of either text, when all that can be the
same is taken away, is compared once more as it is meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ...late_pattern import LatePattern
from .narrow import narrow
from .side import Text
from .whole_dates import are_of_other_days, dates, slashes
from .whole_signs import are_other_times, are_other_versions, times, versions
from .written_whole import Meanings, Whole
from .zones import said_in_another_zone

FEW = 2
"""Where more of a kind differ, the texts are none that belong together."""
_PERHAPS = LatePattern(
    r"\d\s?[-/.:：年月点點时時년월^]\s?\d|\d\s?[点點时時]半|[A-Z][a-z]{2,8}\.?,? (?:the )?\d"
    r"|\d(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2}|[vV]\d|[一二三四五六七八九十]\s?月|\d-?[abdpr][a-z]"
)
"""How anything of any of the forms looks; in most texts stands none."""

Spans = tuple[tuple[int, int], ...]
"""Stretches of a text, each from where it begins to behind its end."""


class _Kind(NamedTuple):
    read: Callable[[str], Iterator[Whole]]
    perhaps: Callable[[str], Iterator[Whole]]
    clash: Callable[[Whole, Whole], bool]


def _none(_text: str) -> Iterator[Whole]:
    return iter(())


_KINDS = (
    _Kind(dates, slashes, are_of_other_days),
    _Kind(times, _none, are_other_times),
    _Kind(versions, _none, are_other_versions),
)


def replaced(one: Text, two: Text) -> list[tuple[Whole, Whole]]:
    """What stands in one text, and in its place in the other something else of its kind."""
    if not (_PERHAPS.search(one.text) and _PERHAPS.search(two.text)):
        return []
    texts = narrow(one.text), narrow(two.text)
    if texts[0].strip() == texts[1].strip():
        return []
    hidden = one.hidden, two.hidden
    return [pair for kind in _KINDS for pair in _of_kind(kind, texts, hidden)]


def _of_kind(
    kind: _Kind, texts: tuple[str, str], hidden: tuple[Spans, Spans]
) -> Iterator[tuple[Whole, Whole]]:
    ours, theirs = (_apart(kind.read(text), no) for text, no in zip(texts, hidden, strict=True))
    if not (ours or theirs):
        return
    more = [_apart(kind.perhaps(text), no) for text, no in zip(texts, hidden, strict=True)]
    left = _left(ours, [*theirs, *more[1]]), _left(theirs, [*ours, *more[0]])
    if any(left):
        left = _in_one_zone(left[0], *texts), _in_one_zone(left[1], *reversed(texts))
    if bool(left[0]) != bool(left[1]):
        others = _left(more[0], theirs), _left(more[1], ours)
        left = left[0] or others[0], left[1] or others[1]
    if not len(left[0]) == len(left[1]) <= FEW:
        return
    pairs = list(zip(*left, strict=True))
    if all(kind.clash(*pair) for pair in pairs):
        yield from pairs


def _in_one_zone(wholes: list[Whole], text: str, other: str) -> list[Whole]:
    """All but dates of moments that the other text has in another time zone: of another day."""
    if ":" not in text or ":" not in other:
        return wholes
    elsewhere = said_in_another_zone(text.lower(), other.lower())
    return [whole for whole in wholes if whole.start not in elsewhere]


def _apart(found: Iterator[Whole], hidden: Spans) -> list[Whole]:
    """Those outside what is no prose, the longest of those that overlap, in order."""
    taken = _Taken(hidden)
    ordered = sorted(found, key=lambda one: (one.start - one.end, one.start))
    return sorted([one for one in ordered if taken.takes(one.start, one.end)])


class _Taken:
    """The stretches of a text that something has taken, in order and apart."""

    def __init__(self, spans: Spans) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(spans):
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def takes(self, start: int, end: int) -> bool:
        """Take a stretch, if nothing has taken a part of it."""
        at = bisect_right(self.ends, start)
        if at < len(self.starts) and self.starts[at] < end:
            return False
        self.starts.insert(at, start)
        self.ends.insert(at, end)
        return True


def _left(ours: list[Whole], theirs: list[Whole]) -> list[Whole]:
    there = Meanings(theirs)
    return [one for one in ours if not there.hold(one)]
