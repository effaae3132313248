"""How much room words take in a drawing whose fonts are the reader's own."""

from __future__ import annotations

from ...late_pattern import LatePattern

LATIN, WIDE = 8.4, 14.5
"""Widths of characters at the size of 14, in wide fonts: Latin letters, and Han."""
PIECE = LatePattern(r"[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+")


def breadth(text: str) -> float:
    """About how wide a text is, at the size of 14.

    Counted, then multiplied and rounded: since 3.12, Python sums floating-point numbers otherwise.
    """
    wide = sum(ord(character) >= 0x2E80 for character in text)
    return round(wide * WIDE + (len(text) - wide) * LATIN, 1)


def lines(text: str, most: float) -> tuple[str, ...]:
    """A text in lines no wider than ``most`` where its words allow it; Han breaks anywhere."""
    out = [""]
    for piece in PIECE.findall(text):
        if out[-1] and breadth(out[-1] + piece.rstrip()) > most:
            out.append("")
        out[-1] += piece if out[-1] or piece.strip() else ""
    return tuple(line.strip() for line in out if line.strip())
