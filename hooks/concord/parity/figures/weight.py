"""How much a text says, in letters."""

from __future__ import annotations

from functools import lru_cache

from ...late_pattern import LatePattern

DENSE = LatePattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
LETTERS = 1.5
"""What a character of Chinese, Japanese or Korean says beyond a letter, in letters."""


# Each figure that a text lacks asks for both texts'.
@lru_cache(maxsize=8)
def weight(text: str) -> float:
    """Its letters, those of Chinese, Japanese and Korean for more."""
    return len(text) + LETTERS * len(DENSE.findall(text))
