"""Sentences: the one that stands around a place in running text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ....late_pattern import LatePattern

LONGEST = 240
MANY = 3
END = LatePattern(r"[。！？]+[”’」』）]*|[.!?]+[”’\")]*(?=\s+[A-Z0-9“\"‘(\u3400-\u9fff])")
ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:e\.g|i\.e|vs|Mr|Mrs|Dr|No))\.\Z")


class Sentence(NamedTuple):
    """A sentence in three parts: before a label in it, the label, and after it."""

    before: str
    label: str
    after: str


def around(text: str, start: int, end: int) -> Sentence:
    """The sentence around ``start`` to ``end`` of a text; a very long one is cut at words."""
    first, last = 0, len(text)
    for found in END.finditer(text):
        if ABBREVIATION.search(text[: found.end()]):
            continue
        if found.end() <= start:
            first = found.end()
        elif found.end() >= end:
            last = found.end()
            break
    before, after = _flat(text[first:start]).lstrip(), _flat(text[end:last]).rstrip()
    label = _flat(text[start:end])
    room = max(LONGEST - len(label), 40)
    if len(before) + len(after) > room:
        before, after = _end_of(before, room // 2), _start_of(after, room // 2)
    return Sentence(before, label, after)


@lru_cache(maxsize=4096)
def beginning(text: str, most: int = MANY) -> str:
    """The first sentences of a text, as many as a card has room for; a longer one is cut."""
    flat = _flat(text).strip()
    ends = [found.end() for found in END.finditer(flat)]
    ends = [end for end in ends if not ABBREVIATION.search(flat[:end])]
    if not ends or ends[-1] < len(flat):
        ends.append(len(flat))
    fitting = [end for end in ends[:most] if end <= LONGEST]
    return flat[: fitting[-1]] if fitting else _start_of(flat, LONGEST)


def row_as_text(text: str) -> str:
    """The cells of a table's row as one line of the same length."""
    return text.replace("\n", "\u2009")


def _flat(text: str) -> str:
    return re.sub(r"\s*\u2009\s*", " · ", re.sub(r"[^\S\u2009]+", " ", text))


def _start_of(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    cut = text[:room]
    return (cut.rpartition(" ")[0] or cut) + " …"


def _end_of(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    cut = text[-room:]
    return "… " + (cut.partition(" ")[2] or cut)
