"""Which usage a change of typography is about, and how often a text keeps it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..late_pattern import LatePattern
from .autocorrect import Change

SPACED = r"[\u3400-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u3400-\u9fff]"
MARKED = r"[\u3400-\u9fff][，。；：！？、]"
"""Compiled where a page has slips, as most have none: so large sets of letters take long."""
BRACKETED = re.compile(r"\S（\S|\S）\S")
SPACED_BRACKET = re.compile(r"\S +（|） +\S")
BRACKET = re.compile("[（）]")
STOPPED = LatePattern(r"[。！？](?=[^\s。！？”’」』）])")
SPACED_STOP = re.compile(r"[。！？][ \t]+\S")
STOP = re.compile(r"[。！？]\s")
"""A blank behind a stop: programs that put translated sentences together leave one each time."""
UNSURE = re.compile(r"[()“”‘’\[\]、]")
"""Marks beside which a blank is a matter of taste, or of what stands between them."""


def kept(text: str) -> dict[str, int]:
    """How often a text keeps each usage: of blanks, marks, commas, semicolons, brackets, stops."""
    marks, brackets = len(re.findall(MARKED, text)), len(BRACKETED.findall(text))
    blanks = len(re.findall(SPACED, text))
    stops = len(STOPPED.findall(text))
    return {
        "blank": blanks, "mark": marks, "comma": marks, "semicolon": marks,
        "bracket": brackets, "stop": stops,
    }  # fmt: skip


def usage_of(old: str, edits: Sequence[Change]) -> str:
    """What a cluster of changes of a line mends, "" where good writers differ."""
    around = [
        old[max(0, start - 1) : end + 1]
        for start, end, text in edits
        if not (text + old[start:end]).strip()
    ]
    if any(map(UNSURE.search, around)):
        return ""
    if any(map(BRACKET.search, around)):
        return "bracket"
    if around and len(around) == len(edits) and all(map(STOP.match, around)):
        return "stop"
    return "blank" if any(text == " " for *_, text in edits) else "mark"


def slipped(form: str, text: str) -> int:
    """How often a text does otherwise at least, where one change mends many."""
    otherwise = {"bracket": SPACED_BRACKET, "stop": SPACED_STOP}.get(form)
    return len(otherwise.findall(text)) if otherwise else 0
