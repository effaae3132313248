"""Headings of which it is sure that the other page lacks them, and not one of their neighbours."""

from __future__ import annotations

from ..model import Block, Page
from .lost_blocks import says_what_is_nowhere
from .pairing import pairing
from .sure_sections import is_sure_pair, lone_headings


def is_surely_lone(page: Page, translation: Page, index: int, side: int) -> bool:
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
