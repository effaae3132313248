"""Headings that are called alike in both languages, between which long pages are compared.

To compare each heading of a page with each of another takes long where they have hundreds; those
that both write in the same words, once each, cut such pages into pieces that are short.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from .heads import Head


def called_alike(one: Sequence[Head], two: Sequence[Head]) -> list[tuple[int, int]]:
    """The headings of one level and the same words, which each of two rows has once."""
    ours, theirs = ([(head.level, head.text) for head in row] for row in (one, two))
    counted = Counter(ours), Counter(theirs)
    there = {name: j for j, name in enumerate(theirs)}
    return [
        (i, there[name]) for i, name in enumerate(ours) if counted[0][name] == 1 == counted[1][name]
    ]
