"""Originals in brackets: 四个开放（The 4 Opens） says four once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .quantity import Quantity

_GLOSS = re.compile(r"[（(][A-Za-z][^（()）\u4e00-\u9fff]*[)）]")


def without_glosses(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Leaves out figures in a Latin gloss that repeat one said before it."""
    spans = [match.span() for match in _GLOSS.finditer(text)] if quantities else []
    kept: list[Quantity] = []
    for quantity in quantities:
        inside = any(start < quantity.start < end for start, end in spans)
        if not (inside and any(earlier.key == quantity.key for earlier in kept)):
            kept.append(quantity)
    return kept
