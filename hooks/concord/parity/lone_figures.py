"""Figures that one language alone has, with nothing in their place: which of them are lost.

Where another figure stands in its place, one of the two is wrong. Where none does, a translator may
have said it in words, put it into the next block, or explained what the original need not. A bound
alone is said in too many ways, and "over 26 programs" may have none.
"""

from __future__ import annotations

import re

from ..model import Block
from ..quantities.in_block import Lost
from .alignment import values_of
from .pairing import Section, changes
from .without_marks import links

NUMBERED = re.compile(r"\W*\d+(?:\.\d+)+[.、:：]?\s")
"""The number of a step or section that a text begins with."""
SHORT = re.compile(r"\d{1,3}\Z")
"""What a translator adds to be plain: which of the versions, how many of the options."""
APART = 3
"""If more than one block of so many has no counterpart, it is not certain which belong together."""


def lack_counterparts(section: Section, counterpart: Section) -> bool:
    """Whether many blocks of two sections have no counterparts, so that others may have none."""
    lone = sum(max(len(ours), len(theirs)) for _, ours, theirs in changes(section, counterpart))
    return APART * lone > max(len(section.blocks), len(counterpart.blocks))


def certainly_lost(
    one: Block, two: Block, figures: list[Lost], *, is_added: bool, is_apart: bool
) -> list[Lost]:
    """Of the figures of a block alone, with none in their place, those that its counterpart lacks.

    is_added: whether the block is the translation's; is_apart: whether it is of a section
    where only what both say tells which blocks belong together, but for rows, which begin alike.
    """
    if not figures or one.kind in ("heading", "html") or _is_link(one) or _is_link(two):
        return []
    if is_apart and one.kind != "row" and values_of(one).isdisjoint(values_of(two)):
        return []
    start = NUMBERED.match(one.text)
    return [
        figure
        for figure in figures
        if not (start and figure.start < start.end())
        and not figure.is_bound
        and not one.text.startswith("#", max(0, figure.start - 1))
        and not (is_added and SHORT.match(figure.text))
        and not _is_said_in_words(figure, two.text)
    ]


def _is_link(block: Block) -> bool:
    """Whether a block is a link and nothing else, whose name others give in their own words."""
    text = block.text.strip()
    return any(block.text[mark.start : mark.end].strip() == text for mark in links(block))


def _is_said_in_words(figure: Lost, other: str) -> bool:
    """Whether a negative number stands there without its sign: subtracts 1."""
    bare = figure.text.lstrip("-−")
    return bare != figure.text and re.search(rf"(?<!\d){re.escape(bare)}(?!\d)", other) is not None
