"""Which text that is still the original's was left for sure, and is no name, slogan or grammar.

A sentence has words that only join others, and names of columns are left for sure in a head that
has others in the reader's letters.
"""

from __future__ import annotations

import re

from ..languages import language
from ..languages.english import SMALL
from ..model import SILENT_KINDS, Block, Page
from .without_marks import links_out

FEWEST = 2
"""So many words that join others make a sentence; below a picture one is enough."""
ERROR = re.compile(r"\b\w*(?:Error|Exception)\b: ")
"""What stands before the message of a program."""
COLON = re.compile(r"[*_]*\s*[:：–—-]")


def is_left_for_sure(block: Block, page: Page) -> bool:
    """Whether a text says something, on a page whose original is in English.

    No error does, nor a project with what it says of itself, nor a heading that the page has as
    code, or of one word that its texts say, too.
    """
    if block.kind == "heading" and _is_code(page, block.text.strip()):
        return False
    if block.kind == "heading":
        return " " in block.text.strip() or not _says(page, block)
    if ERROR.search(block.text) or _is_of_a_project(block):
        return False
    return len(SMALL.findall(block.prose)) >= (1 if block.kind == "image" else FEWEST)


def _is_code(page: Page, name: str) -> bool:
    """Whether a page writes a name as code."""
    return any(
        mark.kind == "code" and mark.value == name for one in page.blocks for mark in one.marks
    )


def _says(page: Page, heading: Block) -> bool:
    """Whether another text of a page has the word of a heading, as a name."""
    word = re.compile(rf"(?<![A-Za-z]){re.escape(heading.text.strip())}(?![A-Za-z])")
    return any(
        block.kind not in ("heading", *SILENT_KINDS) and word.search(block.prose)
        for block in page.blocks
    )


def _is_of_a_project(block: Block) -> bool:
    """Whether an item is a link out of the site and, behind a colon, what is said there."""
    start = len(block.text) - len(block.text.lstrip("*_ "))
    return block.kind == "item" and any(
        mark.start <= start and COLON.match(block.text, mark.end) for mark in links_out(block)
    )


def is_head_in_part(block: Block, locale: str) -> bool:
    """Whether a row has anything in the letters of its locale."""
    script = language(locale).script
    return script is not None and bool(script.search(block.text))
