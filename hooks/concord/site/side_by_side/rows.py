"""The rows of a page with both languages: what belongs together, as the checker pairs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...model import Block, Page, Place
from ...parity.pairing import blocks_of, pairing
from ...parity.sections import Section
from .elements import ID, LISTS
from .units import Unit

Units = dict[int, list[Unit]]
"""The units of a page by section, -1 for what stands before the first heading."""


@dataclass(frozen=True, slots=True)
class Row:
    """What the page says and what its translation says in its place; either may say nothing."""

    ours: tuple[Unit, ...]
    theirs: tuple[Unit, ...]

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading and its counterpart."""
        return all(unit.heading >= 0 for unit in (*self.ours, *self.theirs))

    def places(self, page: Page, translation: Page) -> Iterator[Place]:
        """Where that stands in the two files."""
        for home, units in ((page, self.ours), (translation, self.theirs)):
            for unit in units:
                yield from (home.place(block.start) for block in unit.blocks)
                if unit.heading >= 0:
                    yield home.headings[unit.heading].place


def rows(page: Page, translation: Page, ours: Units, theirs: Units) -> list[Row]:
    """All that the two pages say, in the order of the page; what it lacks behind what is before."""
    members = {one.index: (one, two) for one, two in pairing(page, translation).sections}
    heads = {index: two.index for index, (_, two) in members.items()}
    found: list[Row] = []
    mine: set[int] = set()
    told: set[int] = set()
    for index in sorted(ours):
        if index in mine:
            continue
        if index not in heads:
            found += _lone(ours[index], ())
            continue
        found += _lone_before(heads[index], theirs, told, set(heads.values()))
        one, two = members[index]
        sections = _with_joined(one), _with_joined(two)
        mine.update(sections[0])
        told.update(sections[1])
        matched = list(blocks_of(one, two))
        found += _paired(_of(ours, sections[0]), _of(theirs, sections[1]), matched)
    return found + _lone_before(len(translation.headings), theirs, told, set(heads.values()))


def _with_joined(section: Section) -> list[int]:
    """A section, and those without counterpart that the checker compares as a part of it."""
    return sorted({section.index, *(block.section for block in section.heads)})


def _of(units: Units, sections: Iterable[int]) -> list[Unit]:
    return [unit for index in sections for unit in units.get(index, ())]


def _lone_before(before: int, theirs: Units, told: set[int], paired: set[int]) -> list[Row]:
    """The sections that only the translation has, as far as they stand before another."""
    lone = [index for index in sorted(theirs) if index < before and index >= 0]
    lone = [index for index in lone if index not in told | paired]
    told.update(lone)
    return [row for index in lone for row in _lone((), theirs[index])]


def _lone(ours: Iterable[Unit], theirs: Iterable[Unit]) -> list[Row]:
    return [*(Row((unit,), ()) for unit in ours), *(Row((), (unit,)) for unit in theirs)]


def _paired(
    ours: Sequence[Unit], theirs: Sequence[Unit], matched: Sequence[tuple[Block, Block]]
) -> Iterator[Row]:
    """The rows of a section: units that share a pair of blocks, and between them the others."""
    i, j = 0, 0
    for a1, a2, b1, b2 in _joined(ours, theirs, matched):
        yield from _between(ours[i:a1], theirs[j:b1])
        yield Row(tuple(ours[a1:a2]), tuple(theirs[b1:b2]))
        i, j = a2, b2
    yield from _between(ours[i:], theirs[j:])


def _joined(
    ours: Sequence[Unit], theirs: Sequence[Unit], matched: Sequence[tuple[Block, Block]]
) -> list[tuple[int, int, int, int]]:
    """Stretches of units that belong together, as (start, end, start, end), in order."""
    mine, other = _by_block(ours), _by_block(theirs)
    both = [(a.start, b.start) for a, b in matched if a.start in mine and b.start in other]
    links = [(mine[a], other[b]) for a, b in both]
    if ours and theirs and ours[0].heading >= 0 and theirs[0].heading >= 0:
        links.insert(0, (0, 0))
    found: list[tuple[int, int, int, int]] = []
    for i, j in sorted(links):
        if found and (i < found[-1][1] or j < found[-1][3]):
            a1, a2, b1, b2 = found.pop()
            found.append((a1, max(a2, i + 1), b1, max(b2, j + 1)))
        else:
            found.append((i, i + 1, j, j + 1))
    return found


def _by_block(units: Sequence[Unit]) -> dict[int, int]:
    return {block.start: number for number, unit in enumerate(units) for block in unit.blocks}


def _between(ours: Sequence[Unit], theirs: Sequence[Unit]) -> Iterator[Row]:
    """Units that no block joins: what parts have drawn, by their ids, else of one kind in turn."""
    left = dict(_parts(theirs))
    for name, unit in _parts(ours):
        match = left.pop(name, None)
        yield Row((unit,), (match,) if match else ())
    yield from _lone((), left.values())


def _parts(units: Sequence[Unit]) -> Iterator[tuple[tuple[str, object], Unit]]:
    """Units by what a counterpart shares with them; one that has blocks shares nothing."""
    met: dict[str, int] = {}
    for unit in units:
        met[unit.name] = number = met.get(unit.name, 0) + 1
        named = ID.search(unit.html) if unit.name in (*LISTS, "dl") else None
        yield (unit.name, unit if unit.blocks else named[1] if named else number), unit
