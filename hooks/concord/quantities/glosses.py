"""Originals in brackets: 四个开放（The 4 Opens） says four once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from .quantity import Quantity

_GLOSS = re.compile(r"[（(][A-Za-z][^（()）\u4e00-\u9fff]*[)）]")


def without_glosses(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Leaves out figures in a Latin gloss that repeat one said before it."""
    glosses = [match.span() for match in _GLOSS.finditer(text)] if quantities else []
    if not glosses:
        return [*quantities]
    kept: list[Quantity] = []
    said = set()
    for quantity in quantities:
        gloss = bisect_left(glosses, (quantity.start,)) - 1
        inside = gloss >= 0 and quantity.start < glosses[gloss][1]
        if not (inside and quantity.key in said):
            kept.append(quantity)
            said.add(quantity.key)
    return kept
