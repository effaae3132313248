"""What an author wrote below a page: a name and a day, on which each language was written."""

from __future__ import annotations

import re

from ...model import Block, Page

NAME = r"[A-Z][\w.@-]*"
SIGNED = re.compile(
    rf"\W*{NAME}(?:(?:, ?| ){NAME}){{0,2}},? {{0,2}}(?:19|20)\d\d[./-]\d\d?(?:[./-]\d\d?)?\W*"
)
"""A name of three words at most and a day or month, and nothing else.

What parts the words is never left out: else a word of capitals would be cut in every way.
"""


def is_signed(block: Block, page: Page) -> bool:
    """Whether a paragraph at the end of a page, with pictures behind it at most, is a signature."""
    if block.kind != "paragraph" or not SIGNED.fullmatch(block.text.strip()):
        return False
    return all(other.kind == "image" for other in page.blocks if other.start > block.start)
