"""What is literal and differs for sure: nobody says it in words, nor adds it to explain.

A slip or another value stands in place of what is nearly the same, or one for one. Where nothing
like it stands there, code that is lost tells something only if no words could say it, and code that
is added tells nothing: a translator names what the original means.
"""

from __future__ import annotations

import re

from ...model import Block
from .described import is_nearly_there
from .literals import Literal

SET = re.compile(r"([A-Za-z][\w.-]*) ?[=:] ?\w+")
"""A key with a value, of which words may say what it is set to."""
CALL = re.compile(r"([A-Za-z][\w.$]*)\([\w, ]+\)")
"""A function with what it is given, of which words may say that it is."""
LONG = re.compile(r"[\d.]{6,}")
"""A number that is an example of one."""
MIRROR = re.compile(r"mirror", re.I)
"""What readers in one place need another of."""
WORD = re.compile(r"[A-Za-z]?[a-z]+|[A-Z]+")
AMOUNT = re.compile(r"[<>=!]*\s*\d[\d.,]*\s*[A-Za-z%]{0,8}")
"""A number, with its unit or what it is compared with."""
QUOTED_WORD = re.compile(r"(['\"])\w+\1")
SIGNS = re.compile(r"[\W\d_]*[A-Za-z]?[\W\d_]*")
"""What has no word: an operator, or a key."""
COLOURED = re.compile(r"\{:\w+\}\Z")
FILE = re.compile(r"([A-Za-z]\w*)\.[a-z]{1,4}")
PART = re.compile(r"[A-Za-z][\w.-]{2,}")


def evident(
    lost: list[Literal], added: list[Literal], blocks: tuple[Block, Block]
) -> tuple[list[Literal], list[Literal]]:
    """Of what is lost and what is added between two blocks, that which is no matter of words."""
    one, two = blocks
    ours, theirs = ([text for kind, text in side if kind == "code"] for side in (lost, added))
    if ours and theirs and _are_examples([*ours, *theirs], one):
        return [x for x in lost if x[0] != "code"], [x for x in added if x[0] != "code"]
    if sorted(map(_kind, ours)) != sorted(map(_kind, theirs)):
        lost = [x for x in lost if x[0] != "code" or _is_lost(x[1], two, theirs)]
        if len(theirs) >= len(ours):
            added = [x for x in added if x[0] != "code" or _is_slip(x[1], one)]
    return lost, added


def _are_examples(texts: list[str], block: Block) -> bool:
    """Whether some code is numbers that show what one looks like, or the address of a mirror."""
    is_mirror = MIRROR.search(block.text) and all("://" in text for text in texts)
    return bool(is_mirror) or all(LONG.fullmatch(text) for text in texts)


def _kind(text: str) -> str:
    """What some code looks like: a number, a word, or more than that."""
    return "number" if text.isdigit() else "word" if WORD.fullmatch(text) else "name"


def _is_lost(text: str, there: Block, rivals: list[str]) -> bool:
    if _is_said_of(text, there):
        return False
    if text[-1] in ".," and text[:-1] in there.text:
        return False
    is_word = bool(WORD.fullmatch(text)) and not any(map(WORD.fullmatch, rivals))
    return is_nearly_there(text, there) or not (
        is_word
        or there.kind == "heading"
        or AMOUNT.fullmatch(text)
        or QUOTED_WORD.fullmatch(text)
        or SIGNS.fullmatch(text)
        or _is_said_in_part(text, there)
    )


def _is_said_of(text: str, there: Block) -> bool:
    """Whether a block has the key or the function of some code, and says the rest in words."""
    key = SET.fullmatch(text) or CALL.fullmatch(text)
    return key is not None and any(mark.value == key[1] for mark in there.marks)


def _is_slip(text: str, there: Block) -> bool:
    """Whether a block has nearly some code, and not only without the language it is coloured in."""
    return (
        not _is_said_of(text, there)
        and is_nearly_there(text, there)
        and COLOURED.sub("", text) not in there.text
    )


def _is_said_in_part(text: str, there: Block) -> bool:
    """Whether a block has a word of code of several words, or a file without its ending."""
    parts = PART.findall(text) if " " in text else FILE.findall(text)
    return any(
        re.search(rf"(?<![\w.-]){re.escape(part)}(?![\w.-]*\w)", there.text, re.ASCII)
        for part in parts
        if part != text
    )
