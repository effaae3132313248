"""Backticks without their other half, which readers see, and in which the code around them ends."""

from __future__ import annotations

import re

from .raw_marks import commonmark

SAID = re.compile(r"\+ ?`|[(（\"'“‘]`[)）\"'”’]|[Bb]ack-?ticks?|反引号|反撇号")
"""A text that speaks of the sign itself, or of its key."""
ESCAPED = ("\\`", "{`", "`}", "``")
"""A sign that is meant to be seen, the texts of programs, and what is fenced or empty."""


def shows_tick(text: str) -> bool:
    """Whether CommonMark leaves a backtick of a block in what readers see, which nobody means."""
    if any(sign in text for sign in ESCAPED) or SAID.search(text):
        return False
    (line,) = commonmark().parseInline(text)
    return any(one.type == "text" and "`" in one.content for one in line.children or ())
