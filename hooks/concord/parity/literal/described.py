"""Names of code that the other language describes in words, and what a translator adds.

Where something nearly the same stands there, one of the two is a slip all the same.
"""

from __future__ import annotations

import re

from ...model import Block, Page
from ..wording.slips import may_be_slip
from .literals import Literal

NAME = re.compile(r"@?[A-Za-z*](?:[A-Za-z0-9.*]*[A-Za-z0-9*])?(?:\(\))?")
"""The name of a thing in a program, or a word."""
WORDS = re.compile(r"[a-z]+(?:-[a-z]+){1,2}")
"""Words as one name: ``line-height`` is said by those of the reader."""
NO_NAME = re.compile(r"\.[a-z]{2,5}\Z|\..*\.")
"""What ends like a file, and a key with its path."""
SEVERAL = 3


def without_described(
    entries: list[Literal], others: list[Literal], there: Block, page: Page
) -> list[Literal]:
    """The entries less names of code in whose place nothing stands: there words describe them.

    Nobody describes an option, a key, a command, a path, a file or a value; where several names
    are lost, so is what is said of them; and what is nearly code of ``there``, a block of ``page``,
    is a slip.
    """
    names = [entry for entry in entries if entry[0] == "code"]
    if len(names) >= SEVERAL or any(kind == "code" for kind, _ in others):
        return entries
    is_alone = len(names) == 1
    return [
        entry
        for entry in entries
        if not (_may_be_described(entry, there) or (is_alone and _is_of_words(entry, there, page)))
    ]


def _may_be_described(entry: Literal, there: Block) -> bool:
    kind, text = entry
    if kind != "code" or not NAME.fullmatch(text) or NO_NAME.search(text):
        return False
    return not is_nearly_there(text, there)


def _is_of_words(entry: Literal, there: Block, page: Page) -> bool:
    """Whether code is made of words; ``pump-server`` is not where the page speaks of Pump."""
    kind, text = entry
    if kind != "code" or not WORDS.fullmatch(text) or is_nearly_there(text, there):
        return False
    return not any(re.search(rf"\b{part.title()}\b", page.source) for part in text.split("-"))


def is_nearly_there(text: str, there: Block) -> bool:
    """Whether a block has code or a link that is nearly the same."""
    return any(may_be_slip(text, mark.value) for mark in there.marks if mark.value)


def without_added(entries: list[Literal], others: list[Literal], there: Block) -> list[Literal]:
    """The entries less what a translator adds, in whose place the original has nothing."""
    if others or len(entries) >= SEVERAL:
        return entries
    return [entry for entry in entries if is_nearly_there(entry[1], there)]
