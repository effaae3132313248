"""Indexes of names that note in which pages' texts they are looked for.

A rule mostly looks for names in the blocks of the pages that it is given. Other names change what
it finds only where they can stand in these. Whoever looks elsewhere, or for names themselves, asks
for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from ..labels.index import LabelIndex, Mention
from ..model import Block, Page
from .noting_tables import Asked, Notes

NAMES = "names"
MAY_STAND = "~"


class AtHand:
    """The pages that rules are given."""

    def __init__(self, pages: Sequence[Page] = ()) -> None:
        self.pages = pages

    @cached_property
    def _pages(self) -> dict[int, Page]:
        """The page of each block, by what the block is as long as its page is."""
        return {id(block): page for page in self.pages for block in page.blocks}

    def question(self, locale: str, block: Block) -> Asked:
        """What somebody asks who looks for a locale's names in a block."""
        if page := self._pages.get(id(block)):
            return NAMES, MAY_STAND, locale, page.locale, page.key
        return NAMES, "*", locale


class NotingIndex(LabelIndex):
    """An index that notes what it is asked; what it has besides is noted as all names."""

    def __init__(self, index: LabelIndex, locale: str, notes: Notes, at_hand: AtHand) -> None:
        self._index, self._locale, self._notes, self._at_hand = index, locale, notes, at_hand

    def __getattr__(self, name: str) -> Any:
        """What it is made of."""
        self._notes.add((NAMES, "*", self._locale))
        return getattr(self._index, name)

    def find(self, text: str) -> list[Mention]:
        """As of any index; noted as all names, for a text may be from anywhere."""
        self._notes.add((NAMES, "*", self._locale))
        return self._index.find(text)

    def in_prose(self, block: Block) -> list[Mention]:
        """As of any index."""
        self._note(block)
        return self._index.in_prose(block)

    def in_text(self, block: Block) -> list[Mention]:
        """As of any index."""
        self._note(block)
        return self._index.in_text(block)

    def _note(self, block: Block) -> None:
        self._notes.add(self._at_hand.question(self._locale, block))
