"""Blocks that one language has alone, in their section, and the section of the other language."""

from __future__ import annotations

from typing import NamedTuple

from ...model import Block, Page
from ..pairing import blocks_of
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

    def pairs(self) -> list[tuple[Block, Block]]:
        """What belongs together in both sections; the block of the lone ones' page first."""
        if self.is_original:
            return [*blocks_of(self.section, self.counterpart)]
        return [(one, two) for two, one in blocks_of(self.counterpart, self.section)]
