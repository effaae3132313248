"""Lower case that keeps every place."""

from __future__ import annotations


def fold(text: str) -> str:
    """Lower case, character for character: İ has two in lower case and stays."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := character.lower()) == 1 else character for character in text)
