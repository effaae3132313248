"""The line a finding stands on, cut to fit, with a caret under the place."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len

from .text import one_line

TAB = 4
BEFORE = 24
"""How many characters of a long line are kept before the place."""
MORE = "…"


class Excerpt(NamedTuple):
    """A piece of a line, and how many cells of the terminal stand before the caret."""

    text: str
    indent: int

    @property
    def caret(self) -> str:
        """The line below, with the caret."""
        return " " * self.indent + "^"


def excerpt(line: str, column: int, width: int) -> Excerpt:
    """The part of ``line`` around ``column`` (from 1) that fits into ``width`` cells.

    A Chinese character takes two cells, so the caret is placed by cells, not by characters.
    """
    at = min(column - 1, len(line))
    before, after = _shown(line[:at]), _shown(line[at:])
    if cell_len(before) + cell_len(after) > width and len(before) > BEFORE:
        before = MORE + before[-BEFORE:]
    room = max(width - cell_len(before), 1)
    if cell_len(after) > room:
        after = _cut(after, room - 1) + MORE
    return Excerpt(before + after, cell_len(before))


def _shown(text: str) -> str:
    return one_line(text.replace("\t", " " * TAB))


def _cut(text: str, cells: int) -> str:
    """The longest beginning of a text that fits."""
    used = 0
    for number, character in enumerate(text):
        used += cell_len(character)
        if used > cells:
            return text[:number]
    return text
