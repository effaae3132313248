"""Commas of half width in Chinese behind Latin letters or code, where AutoCorrect sees none."""

from __future__ import annotations

import re
from collections.abc import Iterator

COMMA = re.compile(r",(?<=[A-Za-z0-9`)\]*_”》」\"],) ?(?=\[?[\u3400-\u9fff])")
"""It begins with the comma, since what a form begins with is found fast."""
ANOTHER = re.compile(r"[,\n][^\u3400-\u9fff\n]*\Z")
"""What comes before it is a list in Latin letters, which has such commas too."""
CHINESE = re.compile(r"[\u3400-\u9fff][^\n,]*\Z")
AROUND = 80


def behind_latin(text: str) -> Iterator[int]:
    """Where a text has a comma of half width between something Latin and Chinese."""
    for found in COMMA.finditer(text):
        at = found.start()
        before = text[max(0, at - AROUND) : at]
        if CHINESE.search(before) and not ANOTHER.search(before):
            yield at


def full_comma(line: str, at: int) -> Iterator[tuple[int, int, str]]:
    """What makes a comma in a line one of full width, which takes no blank behind it."""
    yield at, at + 1, "，"
    if line[at + 1 : at + 2] == " ":
        yield at + 1, at + 2, ""
