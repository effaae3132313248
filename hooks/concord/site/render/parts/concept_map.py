"""The concept map: names in groups, one under the other, joined by arcs at their side.

An arc diagram: a column of names stays readable on a phone, where a web of boxes does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ....model import CONCEPT_KINDS, Concept
from ..links import Link
from ..relations import BROADER, RELATED, Relation, joining, near, relations
from ..text_width import breadth
from ..view import View

ROW, GROUP, REACH, MARGIN = 24, 44, 130, 8
"""Heights of a row and of a group's title, the width of the widest arc, the space around."""


class Node(NamedTuple):
    """A concept on the map: its name ends at ``x`` on the line ``y``."""

    concept: Link
    x: float
    y: float
    is_term: bool


class Group(NamedTuple):
    """A kind of concepts and the line of its title."""

    title: str
    y: float
    nodes: tuple[Node, ...]


class Arc(NamedTuple):
    """A relation: the path of its line, and who is joined."""

    path: str
    kind: str
    first: Link
    second: Link


class Entry(NamedTuple):
    """A concept in words: its definition, and those that it is joined to."""

    concept: Link
    definition: str
    broader: tuple[Link, ...]
    narrower: tuple[Link, ...]
    related: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """A drawing of ``width`` by ``height``; names stand to the left of ``axis``."""

    width: int
    height: int
    axis: float
    groups: tuple[Group, ...]
    arcs: tuple[Arc, ...]
    entries: tuple[Entry, ...]


def concept_map(view: View) -> Map:
    """The map of all concepts that have a page, and of the terms that join several of these."""
    concepts = view.registry.concepts
    every = relations(concepts)
    shown = joining(concepts, every)
    joined = tuple(r for r in every if r.first in shown and r.second in shown)
    links = {name: view.link(concepts[name]) for name in shown}
    widest = max((breadth(link.text) for link in links.values()), default=0)
    axis = round(widest + 2 * MARGIN, 1)
    ordered = view.ordered([sorted(shown), joined], lambda: near(shown, joined))
    groups, height = _groups(ordered, concepts, links, axis, view)
    places = {node.concept.id: node.y for group in groups for node in group.nodes}
    whole = max(places.values(), default=0) - min(places.values(), default=0) or 1
    arcs = tuple(_arc(r, links, places, axis, whole) for r in joined)
    entries = tuple(_entries(links, joined, view))
    return Map(round(axis + REACH + 2 * MARGIN), round(height), axis, groups, arcs, entries)


def _groups(
    order: list[str],
    concepts: Mapping[str, Concept],
    links: Mapping[str, Link],
    axis: float,
    view: View,
) -> tuple[tuple[Group, ...], float]:
    groups, y = [], 0.0
    for kind in CONCEPT_KINDS:
        names = [name for name in order if concepts[name].kind == kind]
        if names:
            title, y = y + GROUP - ROW / 2, y + GROUP
            nodes = [
                Node(links[name], axis - MARGIN, y + number * ROW + ROW / 2, concepts[name].is_term)
                for number, name in enumerate(names)
            ]
            y += len(names) * ROW
            groups.append(Group(str(view.words[f"group_{kind}"]), title, tuple(nodes)))
    return tuple(groups), y + MARGIN


def _arc(
    relation: Relation, links: Mapping[str, Link], places: Mapping[str, float], axis: float,
    whole: float,
) -> Arc:  # fmt: skip
    """A curve to the right of the axis: the further apart two names of ``whole`` are, the wider."""
    start, end = sorted((places[relation.first], places[relation.second]))
    reach = 12 + (REACH - 12) * ((end - start) / whole) ** 0.6
    bend = axis + reach * 4 / 3  # a cubic Bézier curve reaches three quarters of its handles
    handles = f"{bend:.0f} {start:.0f} {bend:.0f} {end:.0f}"
    path = f"M{axis:.0f} {start:.0f}C{handles} {axis:.0f} {end:.0f}"
    return Arc(path, relation.kind, links[relation.first], links[relation.second])


def _entries(
    links: Mapping[str, Link], joined: tuple[Relation, ...], view: View
) -> Iterator[Entry]:
    """The map in words: each concept that is joined to another, by id."""
    beside: dict[str, dict[str, set[str]]] = {name: {} for name in links}
    for one, other, kind in joined:
        down, up = ("narrower", "broader") if kind == BROADER else (RELATED, RELATED)
        beside[one].setdefault(down, set()).add(other)
        beside[other].setdefault(up, set()).add(one)
    for name, kinds in sorted(beside.items()):
        names = view.registry.concepts[name].names.get(view.locale)
        groups = (
            tuple(links[other] for other in sorted(kinds.get(kind, ())))
            for kind in ("broader", "narrower", RELATED)
        )
        if kinds:
            yield Entry(links[name], names.definition if names else "", *groups)
