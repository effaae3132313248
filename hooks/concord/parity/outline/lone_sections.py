"""Headings of which it is sure that the other page lacks them, and not one of their neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Block, Page
from ..blocks.lost_blocks import says_what_is_nowhere
from ..heads import Head, heads_of, telling
from ..pairing import pairing
from ..sure_sections import is_sure_pair, lone_headings

FEW = 4
"""Of more headings than that nobody looks for the one without counterpart."""


def surely_lone(
    page: Page, translation: Page, ours: list[int], theirs: list[int]
) -> tuple[list[int], list[int]]:
    """Those headings of two pages without counterpart of which it is sure that they have none.

    Two of a level that stand alone at one place may be one: both are told, or neither.
    """
    one = [i for i in ours if _is_surely_lone(page, translation, i, 0)]
    two = [j for j in theirs if _is_surely_lone(page, translation, j, 1)]
    doubted = [
        (i, j)
        for i, j in _at_one_place(page, translation, ours, theirs)
        if (i in one) != (j in two)
    ]
    return (
        [i for i in one if all(i != a for a, _ in doubted)],
        [j for j in two if all(j != b for _, b in doubted)],
    )


def in_doubt(page: Page, translation: Page, index: int, side: int) -> list[int]:
    """The headings of one side around one without counterpart, any of which may be the one.

    Empty where it is sure that it is the one itself, or nearly any can be.
    """
    if _is_surely_lone(page, translation, index, side):
        return []
    here = (page, translation)[side]
    sure = {
        pair[side]
        for pair in pairing(page, translation).headings
        if is_sure_pair(page, translation, *pair)
    }
    before = max((n for n in sure if n < index), default=-1)
    behind = min((n for n in sure if n > index), default=len(here.headings))
    before, behind = _past_namesakes(heads_of(here), index, before, behind)
    level = here.headings[index].level
    found = [n for n in range(before + 1, behind) if here.headings[n].level == level]
    return found if 1 < len(found) <= FEW else []


def _past_namesakes(row: list[Head], index: int, before: int, behind: int) -> tuple[int, int]:
    """The ends of a stretch of headings, past those beside it with a name that one inside has."""
    names = row[index].names
    while before > 0 and row[before].names & names:
        before -= 1
    while behind < len(row) and row[behind].names & names:
        behind += 1
    return before, behind


def _at_one_place(
    page: Page, translation: Page, ours: list[int], theirs: list[int]
) -> Iterator[tuple[int, int]]:
    """Headings of a level that have no counterpart and stand alone between two that have."""
    pairs = set(pairing(page, translation).headings)
    ends = [(-1, -1), *pairs, (len(page.headings), len(translation.headings))]
    for i in ours:
        for j in theirs:
            is_between = (i - 1, j - 1) in ends and (i + 1, j + 1) in ends
            if is_between and _may_be_one(heads_of(page)[i], heads_of(translation)[j]):
                yield i, j


def _may_be_one(one: Head, two: Head) -> bool:
    """Whether two headings are of a level, and no name shows that they are not the same."""
    names, others = telling(one, two)
    return one.level == two.level and not (names and names.isdisjoint(others))


def _is_surely_lone(page: Page, translation: Page, index: int, side: int) -> bool:
    """Whether a heading of a page (side 0) or its translation (1) has no counterpart for sure.

    Its section says something in any language that the other page writes nowhere, or the headings
    before and behind it have theirs for sure, with nothing between these. No heading of the other
    page is called the same.
    """
    here, there = (page, translation) if side == 0 else (translation, page)
    if any(other.text == here.headings[index].text for other in there.headings):
        return False
    if says_what_is_nowhere(_section(here, index), here.locale, there):
        return True
    pairs = sorted(pairing(page, translation).headings, key=lambda pair: pair[side])
    before = [pair for pair in pairs if pair[side] < index][-1:]
    behind = [pair for pair in pairs if pair[side] > index][:1]
    if not all(is_sure_pair(page, translation, i, j) for i, j in (*before, *behind)):
        return False
    first = before[0][1 - side] if before else -1
    last = behind[0][1 - side] if behind else len(there.headings)
    lone = lone_headings(page, translation)[1 - side]
    return first < last and lone.isdisjoint(range(first + 1, last))


def _section(page: Page, index: int) -> list[Block]:
    """A heading and the blocks below it."""
    return [block for block in page.blocks if block.section == index and not block.is_comment]
