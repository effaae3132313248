"""What two pages say at one place in other blocks: boxes, kinds, pictures of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import log

from ...model import Block, Page
from ..alignment import LETTERS
from ..checkable import checkable
from ..literal.literals import plain
from ..splits import usual_stretch
from .lone_blocks import Differing

SIGN = re.compile(r"^[ \t]*[-+*][ \t]+", re.M)
"""What stands before an item, also where a slip has made its list a block of code."""
SEVERAL = 2
"""So many values that both say are no chance."""
LIKE = 0.7
"""How far the logarithm of a length may be from what is expected where both say the same."""


def are_told_otherwise(entry: Differing, page: Page, translation: Page) -> bool:
    """Whether what differs are the same texts as items, lines, code or rows, or in another box."""
    *_, ours, theirs = entry
    return (
        _are_boxed(ours, theirs)
        or _write_the_same(ours, theirs)
        or _say_the_same(ours, theirs, page, translation)
    )


def _are_boxed(ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    """Whether the same blocks stand in another box, each of a kind that has a name in programs."""
    return [one.kind for one in ours] == [two.kind for two in theirs] and all(
        one.container != two.container and "".join((*one.container, *two.container)).isascii()
        for one, two in zip(ours, theirs, strict=True)
    )


def _write_the_same(ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    is_shown = any(block.kind == "image" for block in (*ours, *theirs))
    return not is_shown and _written(ours) == _written(theirs)


def _written(blocks: Sequence[Block]) -> str:
    return "".join(plain(SIGN.sub("", block.text)) for block in blocks).replace(";", "")


def _is_other(block: Block) -> bool:
    """Whether a block is no text: a row, a picture; or a text that a slip has made code."""
    is_text = block.kind == "code" and LETTERS.search(block.text) is not None
    return block.kind in ("row", "image") or is_text


def _say_the_same(
    ours: Sequence[Block], theirs: Sequence[Block], page: Page, translation: Page
) -> bool:
    """Whether texts say the same in any language, at about the length that is to be expected."""
    kinds = [{(block.kind, block.container) for block in side} for side in (ours, theirs)]
    if kinds[0] & kinds[1] or any(_is_other(block) for block in (*ours, *theirs)):
        return False
    said = set(checkable(ours, page.locale, translation.locale))
    other = set(checkable(theirs, translation.locale, page.locale))
    both = [_written(side) for side in (ours, theirs)]
    known = [one for one in said if one in both[1]], [one for one in other if one in both[0]]
    if (len(known[0]), len(known[1])) != (len(said), len(other)):
        return False
    numbers = len(said), len(other)
    if min(numbers) < (1 if len(ours) == len(theirs) else SEVERAL) or max(numbers) < SEVERAL:
        return False
    lengths = [sum(len(block.text) for block in side) or 1 for side in (ours, theirs)]
    # What is literal is as long in either language.
    return any(
        abs(log(lengths[1] / (lengths[0] * stretch))) <= LIKE
        for stretch in (1.0, usual_stretch(page, translation))
    )
