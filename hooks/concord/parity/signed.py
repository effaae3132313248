"""What an author wrote below a page: a name and a day, on which each language was written."""

from __future__ import annotations

import re

from ..model import Block, Page

SIGNED = re.compile(r"\W*(?:[A-Z][\w.@-]*,? ?){1,3} ?(?:19|20)\d\d[./-]\d\d?(?:[./-]\d\d?)?\W*")
"""A name and a day, month or year, and nothing else."""


def is_signed(block: Block, page: Page) -> bool:
    """Whether a paragraph at the end of a page, with pictures behind it at most, is a signature."""
    if block.kind != "paragraph" or not SIGNED.fullmatch(block.text.strip()):
        return False
    return all(other.kind == "image" for other in page.blocks if other.start > block.start)
