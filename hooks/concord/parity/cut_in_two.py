"""Paragraphs that go on what the one beside them begins; the other language has one for both."""

from __future__ import annotations

from itertools import pairwise
from math import log

from ..model import RUNNING_KINDS, Block
from .alignment import values_of
from .literal.literals import said_in_any_language
from .pairing import Change
from .pairs_beside import Placed

LIKE = 0.4
"""How far the logarithm of a length may be from what is expected of a counterpart."""
GAP = 12
"""Between blocks that follow one another there are line ends and indentation, no more."""
BETTER = 0.05
"""By how much two paragraphs fit their counterpart better than one of them does."""


def is_cut(change: Change, pairs: Placed, stretch: float) -> bool:
    """Whether paragraphs go on what the paragraph beside them begins."""
    _, ours, theirs = change
    more = ours or theirs
    if (ours and theirs) or not _may_be_cut(more):
        return False
    if not all(_touch(one, two) for one, two in pairwise(more)):
        return False
    side = 0 if ours else 1
    first, last = more[0].start - GAP, more[-1].end + GAP
    for pair in pairs.within(first, last, side):
        beside, other = pair[side], pair[1 - side]
        if not _can_go_on(more, beside, other):
            continue
        if other.kind in RUNNING_KINDS and _says_only_there(more, beside):
            return True
        before = distance([pair[0]], [pair[1]], stretch)
        both = sorted((beside, *more), key=lambda block: block.start)
        ours_too = both if side == 0 else [pair[0]]
        theirs_too = both if side == 1 else [pair[1]]
        if distance(ours_too, theirs_too, stretch) < min(before - BETTER, LIKE):
            return True
    return False


def _may_be_cut(more: tuple[Block, ...]) -> bool:
    """Whether blocks are paragraphs, or items each of which leads somewhere.

    Of others one is often as long as another.
    """
    kinds = {block.kind for block in more}
    lead = all(any(mark.kind == "link" for mark in block.marks) for block in more)
    return kinds == {"paragraph"} or (kinds == {"item"} and lead)


def _can_go_on(more: tuple[Block, ...], beside: Block, other: Block) -> bool:
    """Whether paragraphs stand at a text whose counterpart says what they say in any language."""
    if beside.kind not in RUNNING_KINDS or not other.text:
        return False
    if not any(_touch(beside, end) for end in (more[0], more[-1])):
        return False
    unsaid = {
        value for block in more for value in said_in_any_language(block)
    } - said_in_any_language(other)
    # A name may be code in one language and plain in the other; a digit stands in any number.
    return all(not value.isdigit() and value in other.text for value in unsaid)


def _says_only_there(more: tuple[Block, ...], beside: Block) -> bool:
    """Whether paragraphs link to or name something, all of them what the one beside does not."""
    said = [{mark.value for mark in b.marks if mark.kind in ("link", "code")} for b in more]
    return all(said) and all(
        values.isdisjoint(values_of(beside)) and not any(one in beside.text for one in values)
        for values in said
    )


def _touch(one: Block, two: Block) -> bool:
    """Whether two blocks stand in one box, with nothing but blanks between them."""
    first, second = sorted((one, two), key=lambda block: block.start)
    return one.container == two.container and 0 <= second.start - first.end <= GAP


def distance(ours: list[Block], theirs: list[Block], stretch: float) -> float:
    """How far two lengths are from what is expected, as a logarithm."""
    lengths = [sum(len(block.text) for block in side) or 1 for side in (ours, theirs)]
    return abs(log(lengths[1] / (lengths[0] * stretch)))
