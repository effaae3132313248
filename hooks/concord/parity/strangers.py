"""Headings at one place that are no counterparts, and titles, which always are."""

from __future__ import annotations

from ..late_pattern import LatePattern
from .heads import Head, telling
from .wording.own_words import are_in_own_words

WORDS = LatePattern(r"[^\W\d_]+(?:[ ,()'’]+[^\W\d_]+)*[)?!.]*")
"""Code of words alone, which may be translated."""
MOST = 100
"""Of more pairs of code no two are looked for that say the same in other words."""
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
    apart = named and bool(ours and theirs) and not ours & theirs
    return apart and not (one.is_latin and two.is_latin and _in_own_words(one, two))


def _in_own_words(one: Head, two: Head) -> bool:
    """Whether code of one section is that of the other in the words of its language."""
    ours, theirs = sorted(one.evidence - two.evidence), sorted(two.evidence - one.evidence)
    return len(ours) * len(theirs) <= MOST and any(
        are_in_own_words(a, b, (one.page, two.page)) for a in ours for b in theirs
    )


def _hold_alike(one: Head, two: Head) -> bool:
    """Whether two sections hold several blocks each, of the same kinds."""
    return sum(one.kinds.values()) >= SEVERAL and one.kinds == two.kinds
