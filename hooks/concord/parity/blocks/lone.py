"""Blocks that one language has alone, in their section, and the section of the other language."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Block, Page
from ..pairs_beside import Pair, Placed
from ..sections import Section


class Lone(NamedTuple):
    """Blocks of one page without counterpart, in their section, and that of the other page."""

    blocks: tuple[Block, ...]
    here: Page
    section: Section
    there: Page
    counterpart: Section
    is_original: bool
    """Whether they are blocks of the original, and not of its translation."""

    def pages(self) -> tuple[Page, Page]:
        """The original and its translation."""
        return (self.here, self.there) if self.is_original else (self.there, self.here)

    def sections(self) -> tuple[Section, Section]:
        """The section of the original and that of its translation."""
        both = self.section, self.counterpart
        return both if self.is_original else (both[1], both[0])

    @property
    def side(self) -> int:
        """Which of two counterparts is of the page of these blocks."""
        return 0 if self.is_original else 1

    def beside(self, among: Placed, number: int = 1) -> tuple[list[Pair], list[Pair]]:
        """The nearest counterparts before these blocks and behind them."""
        before = among.before(self.blocks[0].start, self.side, number)
        return before, among.behind(self.blocks[-1].start, self.side, number)
