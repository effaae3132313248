"""Pages that say nothing by themselves: what they take in does, or the page they lead to."""

from __future__ import annotations

import re

from ...model import Block, Page
from ...model.kept_of_objects import kept_of_objects
from .not_begun import INCLUDING

LEADING = re.compile(
    r"\s*<script\b[^<]*\blocation(?:(?:\.href)?\s*=(?!=)|\.(?:assign|replace)\()"
)  # fmt: skip
"""How a program begins that leads readers elsewhere."""


def takes_in(block: Block) -> bool:
    """Whether a block is a line that takes in a file for readers."""
    return block.kind == "directive" and bool(INCLUDING.match(block.text))


def say_nothing(*pages: Page) -> bool:
    """Whether one of some pages says nothing itself, so that there is nothing to compare.

    Where another is empty, what it does not take in is missing there.
    """
    return all(page.blocks for page in pages) and any(map(says_nothing, pages))


# Each rule about pairs asks for it.
@kept_of_objects()
def says_nothing(page: Page) -> bool:
    """Whether a page takes in files and has no text beside, or is a program that leads away."""
    shown = [block for block in page.blocks if not block.is_comment]
    return bool(shown) and all(takes_in(block) or _leads_away(block, page) for block in shown)


def _leads_away(block: Block, page: Page) -> bool:
    return block.kind == "html" and bool(LEADING.match(page.source, block.start, block.end))
