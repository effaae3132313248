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

DENSE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
LETTERS = 1.5
"""What a character of Chinese, Japanese or Korean says beyond a letter, in letters."""
NUMBERED = re.compile(r"\W*\d+(?:\.\d+)+[.、:：]?\s")
"""The number of a step or section that a text begins with."""
SHORT = re.compile(r"\d{1,3}\Z")
"""What a translator adds to be plain: which of the versions, how many of the options."""
ELABORATE = 2.0
"""A text so much longer than its counterpart lets expect tells more, and the figure with it."""
BRIEF = 24
"""So many letters of an explanation are long for certain."""
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
    if is_added and one.kind != "row" and _is_elaborated(one, two):
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
        and not (is_added and (SHORT.match(figure.text) or _is_of_a_version(figure, one)))
        and not _is_said_in_words(figure, two.text)
    ]


def _is_elaborated(one: Block, two: Block) -> bool:
    """Whether a text explains far more than its counterpart: it is no translation of it alone."""
    weights = [_weight(block.text) for block in (one, two)]
    return weights[0] - weights[1] > BRIEF and weights[0] > ELABORATE * weights[1]


def _weight(text: str) -> float:
    return len(text) + LETTERS * len(DENSE.findall(text))


def _is_of_a_version(figure: Lost, block: Block) -> bool:
    """Whether a version stands there once more, with the number of its release: 2.6, 2.6.6."""
    return re.search(rf"(?<![\d.]){re.escape(figure.text)}\.\d", block.text) is not None


def _is_link(block: Block) -> bool:
    """Whether a block is a link and nothing else, whose name others give in their own words."""
    text = block.text.strip()
    return any(block.text[mark.start : mark.end].strip() == text for mark in links(block))


def _is_said_in_words(figure: Lost, other: str) -> bool:
    """Whether a negative number stands there without its sign: subtracts 1."""
    bare = figure.text.lstrip("-−")
    return bare != figure.text and re.search(rf"(?<!\d){re.escape(bare)}(?!\d)", other) is not None
