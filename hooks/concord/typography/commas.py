"""Marks of half width in Chinese, where AutoCorrect sees none.

These are commas behind Latin letters or code, stops behind a link in Chinese that ends a line,
colons behind Chinese in bold, and semicolons between Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern

COMMA = LatePattern(r",(?<=[A-Za-z0-9`)\]*_”》」\"],) ?(?=\[?[\u3400-\u9fff])")
"""It begins with the comma, since what a form begins with is found fast."""
ANOTHER = LatePattern(r"[,\n][^\u3400-\u9fff\n]*\Z")
"""What comes before it is a list in Latin letters, which has such commas too."""
CHINESE = LatePattern(r"[\u3400-\u9fff][^\n,]*\Z")
AROUND = 80
LINKED = re.compile(r"\]\([^()\n ]*\)(\.)[ \t]*$", re.M)
BOLD = LatePattern(r"\*\*(:) ?(?=[\u3400-\u9fff])")
SEMICOLON = LatePattern(r";(?<=[\u3400-\u9fff）」”];) ?(?=[\u3400-\u9fff])")
HAN = LatePattern(r"[\u3400-\u9fff]")
FULL = {",": "，", ".": "。", ":": "：", ";": "；"}


def behind_latin(text: str) -> Iterator[int]:
    """Where a text has a comma of half width between something Latin and Chinese."""
    for found in COMMA.finditer(text):
        at = found.start()
        before = text[max(0, at - AROUND) : at]
        if CHINESE.search(before) and not ANOTHER.search(before):
            yield at


def behind_chinese(text: str) -> Iterator[int]:
    """Where a text has a stop behind a link or a colon behind bold, with Chinese in it."""
    for form in (LINKED, BOLD):
        for found in form.finditer(text):
            if HAN.match(text, found.start() - 1):
                yield found.start(1)


def semicolons(text: str) -> Iterator[int]:
    """Where a text has one of half width between two pieces of Chinese."""
    return (found.start() for found in SEMICOLON.finditer(text))


def full_width(line: str, at: int) -> Iterator[tuple[int, int, str]]:
    """What makes a mark in a line one of full width, which takes no blank behind it."""
    yield at, at + 1, FULL[line[at]]
    if line[at + 1 : at + 2] == " ":
        yield at + 1, at + 2, ""
