"""Which usage a change of typography is about, and how often a text keeps it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .autocorrect import Change

SPACED = r"[\u3400-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u3400-\u9fff]"
MARKED = r"[\u3400-\u9fff][，。；：！？、]"
"""Compiled where a page has slips, as most have none: so large sets of letters take long."""
UNSURE = re.compile(r"[()（）“”‘’\[\]、]")
"""Marks beside which a blank is a matter of taste, or of what stands between them."""


def kept(text: str) -> dict[str, int]:
    """How often a text keeps each usage: of blanks, of marks and of commas."""
    marks = len(re.findall(MARKED, text))
    return {"blank": len(re.findall(SPACED, text)), "mark": marks, "comma": marks}


def usage_of(old: str, edits: Sequence[Change]) -> str:
    """What a cluster of changes of a line mends, "" where good writers differ."""
    for start, end, text in edits:
        around = old[max(0, start - 1) : end + 1]
        if not (text + old[start:end]).strip() and UNSURE.search(around):
            return ""
    return "blank" if any(text == " " for *_, text in edits) else "mark"
