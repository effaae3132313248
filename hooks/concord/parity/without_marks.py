"""Texts with blanks for some of what is marked in them, character for character."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Block, Mark


def without_marks(text: str, marks: Iterable[Mark]) -> str:
    """The text of a block, or its prose, with blanks for some of the block's marks."""
    letters = list(text)
    for mark in marks:
        letters[mark.start : mark.end] = " " * (mark.end - mark.start)
    return "".join(letters)


def links(block: Block) -> list[Mark]:
    """The links of a block."""
    return [mark for mark in block.marks if mark.kind == "link"]


def links_out(block: Block) -> list[Mark]:
    """The links of a block that lead to other sites."""
    return [mark for mark in links(block) if "://" in mark.value]
