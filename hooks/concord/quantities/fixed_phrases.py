"""Fixed phrases of the dictionary that hold numerals: 千差万别, 百花齐放."""

from __future__ import annotations

import re
from functools import cache

from ..languages.dictionary import dictionary

_LENGTHS = range(4, 9)
_PHRASE = re.compile(r"^([\u4e00-\u9fff]{4,8}) \d+ [il]$", re.MULTILINE)
"""Idioms (i) and phrases (l)."""


def in_phrase(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a Chinese text is a part of a fixed phrase."""
    if any(character < "\u4e00" for character in text[start:end]):
        return False
    return any(
        text[first : first + length] in _phrases()
        for length in _LENGTHS
        if length > end - start
        for first in range(max(0, end - length), start + 1)
    )


@cache
def _phrases() -> frozenset[str]:
    return frozenset(_PHRASE.findall(dictionary("zh")))
