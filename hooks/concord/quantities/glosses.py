"""Originals in brackets: 四个开放（The 4 Opens） says four once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from .quantity import Quantity

_GLOSS = re.compile(r"[（(][A-Za-z][^（()）\u4e00-\u9fff]*[)）]")


def without_glosses(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Leaves out figures in a Latin gloss that repeat one said before it."""
    if not quantities:
        return []
    opening = [match.start() for match in _GLOSS.finditer(text)]
    closing = [match.end() for match in _GLOSS.finditer(text)]
    kept: list[Quantity] = []
    said = set()
    for quantity in quantities:
        gloss = bisect_left(opening, quantity.start) - 1
        inside = gloss >= 0 and quantity.start < closing[gloss]
        if not (inside and quantity.key in said):
            kept.append(quantity)
            said.add(quantity.key)
    return kept
