"""The counterparts in two sections by where they stand.

Whatever one language has alone asks for those beside it: who goes through a whole section for each
takes the square of its length.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from ..model import RUNNING_KINDS, Block
from ..model.kept_of_objects import kept_of_objects
from .pairing import blocks_of
from .sections import Section

Pair = tuple[Block, Block]
"""A block of the original and its counterpart; a side is the index of one of them."""


class Placed(NamedTuple):
    """Pairs in the order of both pages, and where their blocks begin and end, by side."""

    pairs: tuple[Pair, ...]
    starts: tuple[list[int], ...]
    ends: tuple[list[int], ...]

    def before(self, offset: int, side: int, number: int = 1) -> list[Pair]:
        """The nearest pairs whose block of a side begins before an offset of its page."""
        at = bisect_left(self.starts[side], offset)
        return [*self.pairs[max(at - number, 0) : at]]

    def behind(self, offset: int, side: int, number: int = 1) -> list[Pair]:
        """The nearest pairs whose block of a side begins behind an offset of its page."""
        at = bisect_right(self.starts[side], offset)
        return [*self.pairs[at : at + number]]

    def within(self, first: int, last: int, side: int) -> list[Pair]:
        """The pairs whose block of a side stands at what lies between two offsets of its page."""
        begin, end = bisect_left(self.ends[side], first), bisect_right(self.starts[side], last)
        return [*self.pairs[begin:end]]


@kept_of_objects()
def placed_pairs(section: Section, counterpart: Section) -> Placed:
    """What is a counterpart in two sections."""
    return _placed(section, counterpart, lambda pair: True)


@kept_of_objects()
def placed_texts(section: Section, counterpart: Section, side: int) -> Placed:
    """Of that what is text on one side."""
    return _placed(section, counterpart, lambda pair: pair[side].kind in RUNNING_KINDS)


@kept_of_objects()
def number_of_items(section: Section, counterpart: Section) -> int:
    """Of that how many are items on both sides."""
    return sum(one.kind == "item" == two.kind for one, two in blocks_of(section, counterpart))


def _placed(section: Section, counterpart: Section, wanted: Callable[[Pair], bool]) -> Placed:
    pairs = tuple(filter(wanted, blocks_of(section, counterpart)))
    starts = tuple([pair[side].start for pair in pairs] for side in (0, 1))
    ends = tuple([pair[side].end for pair in pairs] for side in (0, 1))
    return Placed(pairs, starts, ends)
