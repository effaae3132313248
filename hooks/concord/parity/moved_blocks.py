"""Paragraphs and items that stand in another section of the other page, where none is lost."""

from __future__ import annotations

from collections import Counter

from ..model import RUNNING_KINDS, Block
from .alignment import values_of
from .literals import LOCALE

FEWEST = 3
"""So many signs of code, a link or a figure are not found in another text by chance."""

Said = tuple[str, tuple[str, ...], frozenset[str]]
"""The kind of a block, its boxes, and what it says in any language."""


def moved(ours: list[Block], theirs: list[Block]) -> tuple[frozenset[int], frozenset[int]]:
    """Of the blocks that one page alone seems to have, where those begin that both have.

    ours, theirs: those of either page. Two are one where they say the same in code, links and
    figures, and no other of them does.
    """
    one, two = _once(ours), _once(theirs)
    both = one.keys() & two.keys()
    return frozenset(one[said] for said in both), frozenset(two[said] for said in both)


def _once(blocks: list[Block]) -> dict[Said, int]:
    said = [(_said(block), block.start) for block in blocks if block.kind in RUNNING_KINDS]
    number = Counter(key for key, _ in said)
    return {key: start for key, start in said if number[key] == 1 and _tells(key[2])}


def _said(block: Block) -> Said:
    values = frozenset(LOCALE.sub("", value) for value in values_of(block))
    return block.kind, block.container, values


def _tells(values: frozenset[str]) -> bool:
    return any(len(value) >= FEWEST for value in values)
