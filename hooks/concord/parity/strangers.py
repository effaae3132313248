"""Headings at one place that are no counterparts, and titles, which always are."""

from __future__ import annotations

from ..late_pattern import LatePattern
from .heads import Head, telling

WORDS = LatePattern(r"[^\W\d_]+(?:[ ,()'’]+[^\W\d_]+)*[)?!.]*")
"""Code of words alone, which may be translated."""
SEVERAL = 3
"""So many blocks of the same kinds do not stand in two sections by chance."""


def are_titles(row: int, column: int, one: Head, two: Head) -> bool:
    """Whether two headings are those of their pages, in whatever words."""
    is_free = not (one.written and two.written and one.written != two.written)
    return row == column == 0 and one.level == two.level == 1 and is_free


def are_strangers(one: Head, two: Head, title: frozenset[str]) -> bool:
    """Whether another heading stands in its place: with other names, over other code and links.

    What the ``title`` of the page says, too, is no name that tells headings apart. Among words in
    the same letters names cannot be told.
    """
    names, others = telling(one, two)
    names = names - title if two.level > 1 else names
    named = bool(names) and not names & others and one.text != two.text
    ours, theirs = one.evidence, two.evidence
    if one.is_latin and two.is_latin:
        # Words may be translated, also where they are written as code.
        named = named or one.text != two.text
        ours, theirs = (frozenset(v for v in s if not WORDS.fullmatch(v)) for s in (ours, theirs))
        named = named and not _hold_alike(one, two)
    return named and bool(ours and theirs) and not ours & theirs


def _hold_alike(one: Head, two: Head) -> bool:
    """Whether two sections hold several blocks each, of the same kinds."""
    return sum(one.kinds.values()) >= SEVERAL and one.kinds == two.kinds
