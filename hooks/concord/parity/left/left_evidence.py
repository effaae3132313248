"""Which text that is still the original's was left for sure, and is no name, slogan or grammar.

A sentence has words that only join others, and names of columns are left for sure in a head that
has others in the reader's letters.
"""

from __future__ import annotations

import re

from ...languages import language
from ...languages.english import SMALL
from ...model import SILENT_KINDS, Block, Page
from ...model.kept_of_objects import kept_of_objects
from ..pages.not_begun import NOTE
from ..without_marks import links_out, without_marks

FEWEST = 2
"""So many words that join others make a sentence; below a picture one is enough."""
ERROR = re.compile(r"\b\w*(?:Error|Exception)\b: ")
"""What stands before the message of a program."""
MESSAGE = re.compile(
    r"\A(?:DEBUG|INFO|WARN|WARNING|ERR|ERROR|FATAL|PANIC)\b"
    r"|\b(?i:error|exception|failed|failure): \S"
)
"""A message of a program as a heading, under which it is explained."""
ITALIC = re.compile(r"(?<![*_])([*_])(?!\1)\S(?:(?!\1).)*\1", re.S)
"""A text in italics as a whole: what somebody else said."""
NOT_READ = frozenset(("preview", "demo", "playground", "sandbox", "sample", "en"))
"""Boxes that show what is made of what stands in them, or that are for readers of English."""
CREDIT = re.compile(r"\W*[—–]\s*@?\w")
"""How a line begins that says who was quoted."""
QUERY = re.compile(r"(?:\A|\n)\s*select\b[^\n]*\bfrom\b[^\n]*", re.I)
"""A cell with a query of a database."""
LETTER = re.compile("[A-Za-z]")
APART = "\0"
"""Between texts; no page holds it."""
COLON = re.compile(r"[*_]*\s*[:：–—-]")


def is_left_for_sure(block: Block, page: Page) -> bool:
    """Whether a text says something to readers, on a page whose original is in English.

    No error does, nor a project with what it says of itself, nor somebody's words, set in italics,
    nor a heading in small letters, or that the page has as code or its texts say, too. What an item
    says of a page out of the site is its title.
    """
    if block.kind == "heading":
        words = block.text.strip()
        is_name = words[:1].islower() or _is_code(page, words) or _is_called_so(block, page)
        return not (is_name or MESSAGE.search(words))
    if ERROR.search(block.text) or _is_of_a_project(block) or _is_italic(block, page):
        return False
    if NOT_READ.intersection(block.container) or _is_beside_picture(block):
        return False
    if NOTE.search(block.text) or CREDIT.match(block.text):
        return False
    own = without_marks(block.prose, links_out(block)) if block.kind == "item" else block.prose
    own = QUERY.sub("", own) if block.kind == "row" else own
    return len(SMALL.findall(own)) >= (1 if block.kind == "image" else FEWEST)


def _is_beside_picture(block: Block) -> bool:
    """Whether a row shows what came of its words, which were given to a model."""
    return block.kind == "row" and any(mark.kind == "image" for mark in block.marks)


def _is_code(page: Page, name: str) -> bool:
    """Whether a page writes a name as code."""
    return name in _code(page)


# Each heading that is left asks for it.
@kept_of_objects()
def _code(page: Page) -> frozenset[str]:
    marks = (mark for block in page.blocks for mark in block.marks)
    return frozenset(mark.value for mark in marks if mark.kind == "code")


def _is_called_so(heading: Block, page: Page) -> bool:
    """Whether the words of a heading are a name: another text of the page has them, too.

    Of several words it has to be one in the reader's letters, since others may be left as well.
    """
    words = heading.text.strip()
    read, all_texts = _texts(page)
    text = read if " " in words else all_texts
    at = text.find(words)
    while at >= 0:
        if not any(
            map(LETTER.match, (text[at - 1 : at], text[at + len(words) : at + len(words) + 1]))
        ):
            return True
        at = text.find(words, at + 1)
    return False


@kept_of_objects()
def _texts(page: Page) -> tuple[str, str]:
    """The texts of a page that are in the reader's letters, and all of them."""
    script = language(page.locale).script
    blocks = [one for one in page.blocks if one.kind not in ("heading", *SILENT_KINDS)]
    read = [one.prose for one in blocks if not script or script.search(one.text)]
    return f"{APART}{APART.join(read)}", f"{APART}{APART.join(one.prose for one in blocks)}"


def _is_italic(block: Block, page: Page) -> bool:
    """Whether a text stands in italics from its first letter to its last."""
    last = min(block.end, _length(page))
    return bool(ITALIC.fullmatch(page.source, block.pieces[0][1] - 1, last))


@kept_of_objects()
def _length(page: Page) -> int:
    """The characters of a page without blanks at its end."""
    return len(page.source.rstrip())


def _is_of_a_project(block: Block) -> bool:
    """Whether an item is a link out of the site and, behind a colon, what is said there."""
    start = len(block.text) - len(block.text.lstrip("*_ "))
    return block.kind == "item" and any(
        mark.start <= start and COLON.match(block.text, mark.end) for mark in links_out(block)
    )


def is_head_left(block: Block, kept: list[str], locale: str) -> bool:
    """Whether names are left in the head of a table that has others in the letters of its locale.

    Others that are left beside them show that it is meant; one alone that names the rows may be
    what their cells are: options of a program.
    """
    script, cells = language(locale).script, [cell.strip() for cell in block.text.split("\n")]
    others = [cell for cell in cells if cell and cell not in kept]
    are_translated = script is not None and all(map(script.search, others))
    return bool(others) and are_translated and kept != cells[:1]
