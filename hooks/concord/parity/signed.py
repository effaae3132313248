"""What an author wrote below a page: a name and a day, on which each language was written."""

from __future__ import annotations

import re

from ..model import Block, Page

SIGNED = re.compile(r"(\W*(?:[A-Z][\w.@-]*,? ?){1,3}) ?(?:19|20)\d\d[./-]\d\d?(?:[./-]\d\d?)?\W*")
"""A name and a day, month or year, and nothing else."""
LAST = 4
"""Among so many blocks at the end of a page it stands."""


def is_signature(one: Block, page: Page, two: Block) -> bool:
    """Whether two paragraphs at the end of a page are one name, each with its own day."""
    names = [SIGNED.fullmatch(block.text.strip()) for block in (one, two)]
    if not names[0] or not names[1] or names[0][1].strip() != names[1][1].strip():
        return False
    return any(block is one for block in page.blocks[-LAST:])
