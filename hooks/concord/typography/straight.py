"""Marks that a typewriter made upright, and what stands in their place in set English."""

from __future__ import annotations

from collections.abc import Iterator

from ..late_pattern import LatePattern

APOSTROPHE = LatePattern(r"(?<=[^\W\d_])'(?=[^\W\d_])|(?<=\d)'(?=s(?!\w))")
"""Between the letters of a word: nothing else is written so."""
OF_MANY = LatePattern(r"(?<=[A-Za-z]s)'(?=[\s.,;:!?)]|\Z)")
"""Behind a plural, unless a quotation ends there."""
OPENS = LatePattern(r"(?<!\w)'(?=\w)")
OPENING = LatePattern(r"(?:\A|(?<=[\s(\[{“‘—–/-]))\"(?=\S)")
CLOSING = LatePattern(r"(?<=\S)\"(?=[\s.,;:!?)\]}”’—–/…-]|\Z)")

Change = tuple[int, str]
"""Where a mark stands in a text, and what is meant."""


def straight(text: str) -> Iterator[tuple[Change, ...]]:
    """The straight marks of a text of which it is sure what they are, both halves together."""
    if "'" in text:
        for found in APOSTROPHE.finditer(text):
            yield ((found.start(), "’"),)
        if not OPENS.search(text):
            for found in OF_MANY.finditer(text):
                yield ((found.start(), "’"),)
    if '"' in text:
        yield from _pairs(text)


def _pairs(text: str) -> Iterator[tuple[Change, ...]]:
    """Quotations, if all that is written with such marks is one: no inches, nothing cut in two."""
    marks = [at for at, sign in enumerate(text) if sign == '"']
    firsts, lasts = marks[::2], marks[1::2]
    opening = {found.start() for found in OPENING.finditer(text)}
    closing = {found.start() for found in CLOSING.finditer(text)}
    if len(firsts) == len(lasts) and opening.issuperset(firsts) and closing.issuperset(lasts):
        for first, last in zip(firsts, lasts, strict=True):
            yield (first, "“"), (last, "”")
