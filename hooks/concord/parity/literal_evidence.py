"""What is literal and differs for sure: nobody says it in words, nor adds it to explain.

A slip or another value stands in place of what is nearly the same, or one for one. Where nothing
like it stands there, code that is lost tells something only if no words could say it, and code that
is added tells nothing: a translator names what the original means.
"""

from __future__ import annotations

import re

from ..model import Block
from .described import is_nearly_there
from .literals import Literal

SET = re.compile(r"([A-Za-z][\w.-]*) ?[=:] ?\w+")
"""A key with a value, of which words may say what it is set to."""
AMOUNT = re.compile(r"[<>=!]*\s*\d[\d.,]*\s*[A-Za-z%]{0,8}")
"""A number, with its unit or what it is compared with."""
QUOTED_WORD = re.compile(r"(['\"])\w+\1")
SIGNS = re.compile(r"[\W\d_]*[A-Za-z]?[\W\d_]*")
"""What has no word: an operator, or a key."""
FILE = re.compile(r"([A-Za-z]\w*)\.[a-z]{1,4}")
PART = re.compile(r"[A-Za-z][\w.-]{2,}")


def evident(
    lost: list[Literal], added: list[Literal], blocks: tuple[Block, Block]
) -> tuple[list[Literal], list[Literal]]:
    """Of what is lost and what is added between two blocks, that which is no matter of words."""
    one, two = blocks
    ours, theirs = (sum(kind == "code" for kind, _ in entries) for entries in (lost, added))
    if ours != theirs:
        lost = [entry for entry in lost if entry[0] != "code" or _is_lost(entry[1], two)]
    if theirs > ours:
        added = [entry for entry in added if entry[0] != "code" or is_nearly_there(entry[1], one)]
    return lost, added


def _is_lost(text: str, there: Block) -> bool:
    key = SET.fullmatch(text)
    if key and any(mark.value == key[1] for mark in there.marks):
        return False
    return is_nearly_there(text, there) or not (
        there.kind == "heading"
        or AMOUNT.fullmatch(text)
        or QUOTED_WORD.fullmatch(text)
        or SIGNS.fullmatch(text)
        or _is_said_in_part(text, there)
    )


def _is_said_in_part(text: str, there: Block) -> bool:
    """Whether a block has a word of code of several words, or a file without its ending."""
    parts = PART.findall(text) if " " in text else FILE.findall(text)
    return any(
        re.search(rf"(?<![\w.-]){re.escape(part)}(?![\w.-]*\w)", there.text, re.ASCII)
        for part in parts
        if part != text
    )
