"""Lines that begin with a mark of Markdown that is none, since no blank stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINE = re.compile(
    r"\n(?:(?P<heading>#{2,6}(?=[A-Za-z\u3400-\u9fff])[^\n]*)"
    r"|[ \t]*(?P<item>-(?=[A-Z][a-z]|[a-z_]{3}|[\u3400-\u9fff`]|\[[^\]\n])[^\n]*))"
)
"""A heading, or an item of a list; of options, as ``-v``, it finds none of one letter."""


def raw_lines(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Where a line has a letter behind its mark, as ``##Limits`` and ``-redis``, and what it is.

    In a paragraph the first is no "heading", within an item the second no "item".
    """
    for found in LINE.finditer(text):
        kind = found.lastgroup or ""
        yield kind, found.span(kind)
