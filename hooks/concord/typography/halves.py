"""Quotation marks and brackets of full width that lack their other half, or are turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern

PAIRS = {"“": "”", "（": "）", "「": "」", "『": "』", "【": "】", "《": "》"}
OPENING = {close: opening for opening, close in PAIRS.items()}
MARK = re.compile("[“”（）「」『』【】《》]")
NUMBER = LatePattern(r"(?:\A|[\s；;。，,、：:（(])[0-9A-Za-z一二三四五六七八九十]{1,3}\Z")
"""What stands before the bracket of a numbered list: ``1）``."""


INTERVAL = LatePattern(r"\[\s*-?\d[\w.]*\s*[,，]\s*-?[\w.∞+]+\s*[\u3400-\u9fff]{0,2}\s*\Z")
"""What stands before the bracket of an interval without its end: ``[0, 10）``."""
SMILEY = LatePattern(r"[:：;；]-?\Z")
"""What stands before the bracket with which a face ends: ``；）``."""


def lone(text: str) -> Iterator[tuple[int, str]]:
    """The first mark of a text without its other half, if any: its index and what is wrong.

    Nothing is where all have theirs but the brackets of a list within others: ``（1）a；2）b）``.
    """
    found = list(_lone(text, False))
    if found and not list(_lone(text, True)):
        return
    yield from found


def _lone(text: str, numbers: bool) -> Iterator[tuple[int, str]]:
    """The first mark without its other half; where there are ``numbers``, none of theirs."""
    waiting: list[tuple[int, str]] = []
    for found in MARK.finditer(text):
        mark, at = found[0], found.start()
        if numbers and mark == "）" and NUMBER.search(text[max(0, at - 4) : at]):
            continue
        if mark in PAIRS:
            if mark == "“" and waiting and waiting[-1][1] == mark:
                yield at, "opens where one is open"
                return
            waiting.append((at, mark))
        elif waiting and waiting[-1][1] == OPENING[mark]:
            waiting.pop()
        elif mark != "）" or not (
            NUMBER.search(text[max(0, at - 4) : at])
            or INTERVAL.search(text[max(0, at - 24) : at])
            or SMILEY.search(text[max(0, at - 2) : at])
        ):
            yield at, "closes what nothing opens"
            return
    if waiting and not _goes_on(text, *waiting[-1]):
        yield waiting[-1][0], "is never closed"


def _goes_on(text: str, at: int, mark: str) -> bool:
    """Whether a quotation may go on in the next paragraph, as one does that begins this one."""
    return mark in "“「『" and not text[:at].strip()
