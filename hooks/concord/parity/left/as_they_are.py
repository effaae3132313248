"""What stands in English on pages in every language: messages, changes, works, licences.

People look these up, quote them or agree to them word by word.
"""

from __future__ import annotations

import re

from ...late_pattern import LatePattern
from ...model import Block
from ..without_marks import links_out, without_marks

QUOTED = LatePattern(r"[\"“‘'`].*[\"”’'`][.。]?", re.S)
"""What is a quotation and nothing else: the message of a program."""
PROMPT = re.compile(r"\W{0,3}(?:[$#%] |[~/][\w/~-]*[#$] ?|PS [A-Z]:|\w+@[\w.-]+[:~#$ ])")
"""How a line begins that is typed into a terminal."""
ASKED = re.compile(r"\W*(?:Prompt|Instruction|User|Human|Assistant|AI|System)\W{0,3}:[\s*_]*\S")
"""How a text begins that is given to a model, or comes from it."""
COMMIT = re.compile(
    r"\W*(?:\*\*)?(?:feat|fix|docs?|chore|refac?t(?:or)?|perf|test|build|ci|style|revert|bump|improve)"
    r"(?:\([^()]*\))?!?:\s"
)
"""How the line of a change begins that a program lists, too."""
CHANGE = re.compile(r"/(?:pull|issues|commit|merge_requests|compare)/[\w.]+/?\Z")
WORK = re.compile(
    r"://(?:\w+\.)?(?:arxiv\.org|doi\.org|openreview\.net|aclanthology\.org|dl\.acm\.org)/"
)
"""Where works are kept that are called by their titles."""
YEAR = re.compile(r"(?:\A|\n)\s*(?:19|20)\d\d\s*(?:\n|\Z)")
"""A cell with nothing but the year of a work."""
DATED = re.compile(r"[（(][^()（）]{0,12}(?:19|20)\d\d[^()（）]{0,6}[)）]\s*\Z")
"""When a work came out, behind its title."""
SOURCE = re.compile(r"[A-Z][\w.-]*(?: [A-Z0-9][\w.-]*)+(?: [\w.-]+){0,3}: ?")
"""Who made a work or where it is, before its title: a name of two words at least."""
REFERENCE = re.compile(
    r"[A-ZÀ-Ý][^“”\"\n]{2,200}[:.,] ?[“\"][^“”\"\n]{4,300}[”\"]"
    r"[^“”\"\n]{0,200}\b(?:19|20)\d\d\b[^\n]{0,80}"
)
"""A work as a list of sources has it: names, the title in quotation marks, where and when."""
NOTICE = re.compile(r"\b(?:CVE-\d{4}-\d+|registered trademarks?|all rights reserved)\b", re.I)
"""What is in English by its nature: the name of a hole, what lawyers wrote."""


def are_as_they_are(block: Block) -> bool:
    """Whether a text is a message, what a model is asked, the line of a change or a notice."""
    text = block.text.strip()
    return bool(
        NOTICE.search(text)
        or PROMPT.match(text)
        or ASKED.match(text)
        or COMMIT.match(text)
        or QUOTED.fullmatch(text)
        or _is_a_change(block)
        or _is_a_reference(block)
        or _are_pictures(block)
    )


def is_a_work(block: Block) -> bool:
    """Whether a text is nothing but links out of the site, which name what is there, and a year.

    So is a row that leads to a work and has its year in a cell, and an item that names the source
    before its title.
    """
    if block.kind == "row":
        leads = any(WORK.search(mark.value) or mark.value.endswith(".pdf") for mark in block.marks)
        return leads and bool(YEAR.search(block.text))
    rest = without_marks(block.text, links_out(block))
    if block.kind == "item" and links_out(block):
        rest = SOURCE.sub("", rest, count=1) if SOURCE.match(rest) else rest
    return bool(block.text) and not DATED.sub("", rest).strip(" \n.")


def is_a_title(heading: Block) -> bool:
    """Whether a heading is the title of a work, to which it leads."""
    return any(mark.kind == "link" and WORK.search(mark.value) for mark in heading.marks)


def _is_a_change(block: Block) -> bool:
    """Whether a line ends in the link to a change."""
    end = len(block.text.rstrip(" ).。"))
    return block.kind == "item" and any(
        mark.kind == "link" and mark.end >= end and CHANGE.search(mark.value)
        for mark in block.marks
    )


def _is_a_reference(block: Block) -> bool:
    """Whether a text names who wrote a work, its title with a link to it, and when it came out."""
    return bool(links_out(block)) and REFERENCE.fullmatch(block.text.strip()) is not None


def _are_pictures(block: Block) -> bool:
    """Whether a text is the names of several pictures and nothing else, such as a row of badges."""
    pictures = [mark for mark in block.marks if mark.kind == "image"]
    return len(pictures) > 1 and not without_marks(block.text, pictures).strip()
