"""Paragraphs and items of sections that stand in another order, where none is lost.

Headings that say nothing in common are paired by their order; where two sections were exchanged
each then seems to have what the other lacks. A text that strayed into a section about something
else is told all the same.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from ...model import RUNNING_KINDS, Block
from ...model.kept_of_objects import kept_of_objects
from ..literal.literals import said_in_any_language
from ..sections import Section

FEWEST = 3
"""So many signs of code, a link or a figure are not found in another text by chance."""
ALIKE = 0.6
"""From this share of common values on two sections are one."""


class Said(NamedTuple):
    """What tells a block from others: its kind, its boxes, what it says in any language."""

    kind: str
    container: tuple[str, ...]
    values: frozenset[str]


Lone = tuple[Section, Block]
"""A block that one page alone seems to have, in its section."""


def moved(ours: list[Lone], theirs: list[Lone]) -> tuple[frozenset[int], frozenset[int]]:
    """Of the blocks that one page alone seems to have, where those begin that both have.

    ours, theirs: those of either page. Two are one where they say the same in code, links and
    figures, no other of them does, and so do their sections.
    """
    one, two = _once(ours), _once(theirs)
    both = [said for said in one.keys() & two.keys() if _are_one(one[said][0], two[said][0])]
    return (
        frozenset(one[said][1].start for said in both),
        frozenset(two[said][1].start for said in both),
    )


def _once(lone: list[Lone]) -> dict[Said, Lone]:
    said = [(_said(block), (section, block)) for section, block in lone if _runs(block)]
    number = Counter(key for key, _ in said)
    return {key: place for key, place in said if number[key] == 1 and _tells(key.values)}


def _runs(block: Block) -> bool:
    return block.kind in RUNNING_KINDS


def _said(block: Block) -> Said:
    return Said(block.kind, block.container, said_in_any_language(block))


def _tells(values: frozenset[str]) -> bool:
    return any(len(value) >= FEWEST for value in values)


# Each block of two sections may ask.
@kept_of_objects()
def _are_one(one: Section, two: Section) -> bool:
    ours, theirs = _values_in(one), _values_in(two)
    return len(ours & theirs) >= ALIKE * len(ours | theirs)


@kept_of_objects()
def _values_in(section: Section) -> frozenset[str]:
    return frozenset[str]().union(*map(said_in_any_language, section.blocks))
