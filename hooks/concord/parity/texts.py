"""Texts with their counterparts: blocks, and rows of tables cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..languages import language
from ..model import PROSE_KINDS, Block, Page
from .pairing import paired_blocks


class Text(NamedTuple):
    """A block or a cell of it, with its counterpart."""

    one: Block
    two: Block
    ours: str
    theirs: str
    plain: str
    """Ours with blanks for code and what else is no prose."""

    @property
    def stretch(self) -> float:
        """How much longer the counterpart is."""
        return len(self.theirs) / len(self.ours)


def paired_cells(page: Page, translation: Page) -> Iterator[Text]:
    """The texts with a counterpart in the letters of the translation."""
    script = language(translation.locale).script
    for one, two in paired_blocks(page, translation) if script else ():
        if one.kind not in PROSE_KINDS or one.text == two.text:
            continue
        ours, theirs = _cells(one), _cells(two)
        if len(ours) != len(theirs):
            continue
        for mine, other, prose in zip(ours, theirs, _cut_as(ours, one.prose), strict=True):
            if mine != other and mine.strip() and script and script.search(other):
                yield Text(one, two, mine, other, prose)


def _cells(block: Block) -> list[str]:
    return block.text.split("\n") if block.kind == "row" else [block.text]


def _cut_as(cells: list[str], prose: str) -> Iterator[str]:
    """The prose of each cell; code may begin in one and end in the next."""
    start = 0
    for cell in cells:
        yield prose[start : start + len(cell)]
        start += len(cell) + 1
