"""The small map of a concept: itself on the left, its neighbours on the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..links import Link
from ..neighbours import neighbours
from ..text_width import breadth, lines
from ..view import View

ROW, MARGIN, GAP, CENTRE = 26, 8, 64, 110
"""Height of a row, the space around, the width that the lines cross, that of the centre's name."""
LEADING = 18
BOLD = 1.15
"""How much wider than others the letters of the centre's name are."""
MOST = 12
"""So many neighbours at most: the fact box names all."""


class Spoke(NamedTuple):
    """A neighbour, how it is related (in words), where its name stands, the line to it."""

    concept: Link
    kind: str
    words: str
    y: float
    path: str


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A drawing of ``width`` by ``height``.

    The lines of the centre's name (``centre``) are each as (text, y) and end at ``x``; the
    neighbours' names begin at ``column``.
    """

    title: str
    centre: tuple[tuple[str, float], ...]
    width: int
    height: int
    x: float
    column: float
    spokes: tuple[Spoke, ...]


def neighbourhood(view: View) -> Neighbourhood | None:
    """The map around the page's concept, None where it has fewer than two neighbours."""
    if view.concept is None:
        return None
    beside = neighbours(view.concept, view.registry)
    found = [
        (kind, view.link(concept)) for kind, group in beside._asdict().items() for concept in group
    ][:MOST]
    if len(found) < 2:
        return None
    name = view.link(view.concept).text
    centre = lines(name, CENTRE)
    x = round(BOLD * max(map(breadth, centre), default=0) + 2 * MARGIN, 1)
    column, height = round(x + GAP, 1), 2 * MARGIN + max(len(found), len(centre)) * ROW
    places = [height / 2 + (number - (len(found) - 1) / 2) * ROW for number in range(len(found))]
    spokes = tuple(
        Spoke(link, kind, str(view.words[kind]), y, _line(x, height / 2, column, y))
        for (kind, link), y in zip(found, places, strict=True)
    )
    width = column + max(breadth(link.text) for _, link in found) + 2 * MARGIN
    names = _stacked(centre, height / 2)
    return Neighbourhood(name, names, round(width), height, x, column, spokes)


def _stacked(centre: tuple[str, ...], y: float) -> tuple[tuple[str, float], ...]:
    """Lines of text, each with its place, around a middle."""
    top = y - (len(centre) - 1) * LEADING / 2
    return tuple((line, top + number * LEADING) for number, line in enumerate(centre))


def _line(x: float, y: float, column: float, at: float) -> str:
    start, end = x + MARGIN / 2, column - MARGIN
    middle = (start + end) / 2
    return f"M{start:.0f} {y:.0f}C{middle:.0f} {y:.0f} {middle:.0f} {at:.0f} {end:.0f} {at:.0f}"
