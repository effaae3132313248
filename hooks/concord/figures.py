"""The figures of a block: numbers and dates in its prose, by value."""

from __future__ import annotations

import re

from .model import Block
from .quantities import Quantity, find

SILENT = frozenset(("code", "html", "comment"))
ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>（），。；、]+")


def prose(block: Block) -> str:
    """A block's text with code, HTML and addresses blanked, character for character."""
    text = ADDRESS.sub(lambda found: " " * len(found[0]), block.text)
    pieces, end = [], 0
    for mark in sorted(mark for mark in block.marks if mark.kind in SILENT):
        start = max(end, mark.start)
        pieces += [text[end:start], " " * (mark.end - start)]
        end = max(end, mark.end)
    return "".join((*pieces, text[end:]))


def figures(block: Block, locale: str) -> list[Quantity]:
    """The numbers and dates in a block, in order; none in code and raw HTML."""
    return [] if block.kind in ("code", "html") else list(find(prose(block), locale))
