"""The timeline: the events of a page on a line to scale, a lane for each kind.

It is drawn twice, wide with the names of the lanes beside them, and narrow with the names above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..timeline_events import Event, events
from ..view import View

DAYS = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
"""Of a year, before each month."""
EDGE = 8


class Form(NamedTuple):
    """A form of the drawing: its width, where time begins, and how much room things have.

    ``lane`` is the height of a lane, ``name`` that of a name above it (0: beside it), ``dot`` the
    radius of a dot, ``step`` the number of years from one that is named to the next.
    """

    width: int
    left: int
    lane: int
    name: int
    dot: float
    step: int


WIDE = Form(width=720, left=112, lane=34, name=0, dot=5, step=1)
NARROW = Form(width=340, left=EDGE, lane=26, name=18, dot=4, step=5)


class Year(NamedTuple):
    """A year: where it begins on the line, and whether its number is written there."""

    year: str
    x: float
    is_named: bool


class Lane(NamedTuple):
    """A kind of events: where its name stands, and the height of its line."""

    kind: str
    x: float
    name_y: float
    y: float


class Dot(NamedTuple):
    """An event on the line."""

    id: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of ``width`` by ``height``; the years are named at ``foot``."""

    form: Form
    height: int
    foot: float
    years: tuple[Year, ...]
    lanes: tuple[Lane, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The events from ``first`` to ``last`` (years), in two drawings."""

    events: tuple[Event, ...]
    first: str
    last: str
    wide: Drawing
    narrow: Drawing


def timeline(view: View) -> Line | None:
    """The line of the page's events, None where it has none."""
    found = events(view.page) if view.page else ()
    if not found:
        return None
    ends = found[0].year, found[-1].year
    return Line(found, *ends, _drawing(found, WIDE), _drawing(found, NARROW))


def _drawing(found: Sequence[Event], form: Form) -> Drawing:
    first, last = int(found[0].year), int(found[-1].year) + 1
    scale = (form.width - form.left - EDGE) / (last - first)

    def x(moment: float) -> float:
        return round(form.left + (moment - first) * scale, 1)

    lanes = tuple(_lanes(dict.fromkeys(event.kind for event in found), form))
    foot = len(lanes) * (form.lane + form.name) + EDGE
    years = tuple(
        Year(str(year), x(year), year < last and (year - first) % form.step == 0)
        for year in range(first, last + 1)
    )
    dots = tuple(_dots([(event, x(_moment(event.value))) for event in found], lanes, form))
    return Drawing(form, foot + 18, foot + 14, years, lanes, dots)


def _lanes(kinds: dict[str, None], form: Form) -> Iterator[Lane]:
    for number, kind in enumerate(kinds):
        top = number * (form.lane + form.name) + EDGE
        y = top + form.name + form.lane / 2
        yield Lane(kind, EDGE, top + form.name - 4 if form.name else y, y)


def _dots(
    placed: Sequence[tuple[Event, float]], lanes: Sequence[Lane], form: Form
) -> Iterator[Dot]:
    """Dots on the lines of their lanes; where one would cover another, above or below it."""
    aside = (0.0, -1.8 * form.dot, 1.8 * form.dot)
    last: dict[tuple[int, float], float] = {}
    for event, x in placed:
        free = [by for by in aside if x - last.get((event.lane, by), -form.width) >= 2 * form.dot]
        by = free[0] if free else min(aside, key=lambda by: last[event.lane, by])
        last[event.lane, by] = x
        yield Dot(event.id, x, round(lanes[event.lane].y + by, 1))


def _moment(value: str) -> float:
    """A date as a number of years; a month or year by its middle."""
    year, *rest = (int(part) for part in value.split("-"))
    if not rest:
        return year + 0.5
    day = rest[1] - 0.5 if len(rest) > 1 else 15
    return year + (DAYS[rest[0] - 1] + day) / 365.25
