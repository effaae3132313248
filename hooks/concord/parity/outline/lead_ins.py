"""A heading over a list or code, before which the other language has a sentence in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model import Block, Page
from ..sections import sections

SHOWN = frozenset(("item", "row", "code"))
"""Kinds of blocks that a sentence leads to."""
COLONS = (":", "：")


def is_lead_in(index: int, page: Page, other: Page, counterparts: Mapping[int, int]) -> bool:
    """Whether a heading stands where the other page leads to the same with a sentence.

    ``counterparts`` are the indices of the other page's headings by those of this one. The heading
    above has one, and neither that section nor the other has as many such sentences.
    """
    above = counterparts.get(index - 1, -1)
    if above < 0:
        return False
    # Before the first heading stands a section as well.
    ours, below = (one.blocks for one in sections(page)[index : index + 2])
    if not below or below[0].kind not in SHOWN:
        return False
    shown, theirs = _run(below, 0), sections(other)[above + 1].blocks
    return len(_led_to(theirs, shown)) > len(_led_to(ours, shown))


def _led_to(blocks: Sequence[Block], shown: Sequence[Block]) -> list[Block]:
    """The sentences that end in a colon before what is the same as some blocks."""
    return [
        one
        for at, one in enumerate(blocks)
        if one.kind == "paragraph"
        and one.text.rstrip().endswith(COLONS)
        and _are_alike(_run(blocks, at + 1), shown)
    ]


def _run(blocks: Sequence[Block], start: int) -> list[Block]:
    """The blocks of one kind that stand in a row."""
    run: list[Block] = []
    for block in blocks[start:]:
        if run and block.kind != run[0].kind:
            break
        run.append(block)
    return run


def _are_alike(some: Sequence[Block], others: Sequence[Block]) -> bool:
    """Whether blocks are of one kind and number, and have the same code in them."""
    return [(one.kind, _code(one)) for one in some] == [(one.kind, _code(one)) for one in others]


def _code(block: Block) -> list[str]:
    """What is code in a block; of code its first line."""
    if block.kind == "code":
        return block.text.split("\n")[:1]
    return [mark.value for mark in block.marks if mark.kind == "code"]
