"""Code whose words a translation in the same letters has put in its own: ``@algo``, ``{sinal}``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Block, Page
from ..wording.own_words import are_in_one_script, are_in_own_words
from .literals import Literal

KEYS = re.compile(r"(?:Ctrl|Control|Alt|Shift|Cmd|Command|Option|Meta|Super|Win)[-+].*", re.I)
"""Keys that are pressed together."""
DATE = re.compile(r"(?=.*?([A-Za-z])\1)(?:([A-Za-z])\2*[-/.: ]?){3,6}")
"""How dates and times are written, by letters that stand for digits: YYYY-MM-DD, AAAA-MM-JJ."""
LETTERS = re.compile(r"([A-Za-z])\1*")
SAMPLE = re.compile(r"([*_~=#]+) ?[^\W\d_]+ ?([*_~=#]*)")
"""A word between marks of Markdown, which shows how they are written."""
NAMED_KEY = re.compile(r"(?!F\d)[^\W\d_]{2,}.*", re.I)
"""A key that is called by a word."""


def without_translated(
    lost: list[Literal], added: list[Literal], blocks: tuple[Block, Block], pages: tuple[Page, Page]
) -> tuple[list[Literal], list[Literal]]:
    """What is lost and added, less code that stands there in the words of the other page."""
    if not any(kind == "code" for kind, _ in (*lost, *added)):
        return lost, added
    put = [("code", value) for both in _translated(blocks, pages) for value in both]
    return [one for one in lost if one not in put], [one for one in added if one not in put]


def _translated(blocks: tuple[Block, Block], pages: tuple[Page, Page]) -> Iterator[tuple[str, str]]:
    """Code that one of two blocks has alone, with that of which it is a translation."""
    here, there = ([mark.value for mark in one.marks if mark.kind == "code"] for one in blocks)
    theirs = [value for value in dict.fromkeys(there) if value not in here]
    for ours in dict.fromkeys(here) if theirs else ():
        for value in theirs:
            if ours not in there and _is_translated(ours, value, pages):
                yield ours, value


def _is_translated(ours: str, theirs: str, pages: tuple[Page, Page]) -> bool:
    if KEYS.fullmatch(ours):
        return _are_the_same_keys(ours, theirs)
    if _are_the_same_form(ours, theirs):
        return True
    return are_in_one_script(pages) and are_in_own_words(ours, theirs, pages)


def _are_the_same_form(ours: str, theirs: str) -> bool:
    """Whether two are the form of a date in the letters of two languages, or a sample word."""
    if DATE.fullmatch(ours) and DATE.fullmatch(theirs):
        return LETTERS.sub("x", ours) == LETTERS.sub("x", theirs)
    one, two = SAMPLE.fullmatch(ours), SAMPLE.fullmatch(theirs)
    if one is None or two is None:
        return False
    return one.groups() == two.groups() and one[1][::-1] == one[2]


def _are_the_same_keys(ours: str, theirs: str) -> bool:
    """Whether two combinations differ at most in what keys with a name are called."""
    one, two = re.split("[-+]", ours), re.split("[-+]", theirs)
    return len(one) == len(two) and all(
        a == b or (NAMED_KEY.fullmatch(a) and NAMED_KEY.fullmatch(b))
        for a, b in zip(one, two, strict=True)
    )
