"""How much speaks for two headings being counterparts: names, ids, and what their sections hold."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.kept_of_objects import kept_of_objects
from .heads import Head, telling
from .stray_headings import ENOUGH

ALIKE = 0.7
"""So much of the shorter section the longer holds, where levels say otherwise."""


def likeness(
    one: Head, two: Head, ours: Sequence[Head], theirs: Sequence[Head], above: int
) -> float:
    """0 where two headings cannot be counterparts, up to about 10 where all speaks for it."""
    same = one.text == two.text or bool(one.made & two.made)
    if one.written and two.written and one.written != two.written:
        return 0.5 if one.level == two.level else 0.0
    if one.level != two.level and not (same or one.numbered == two.numbered != ""):
        return 0.0
    score = (2.0 if one.level == two.level else 0.5) + (3.0 if same else 0.0)
    names, others = telling(one, two)
    if names and not same:
        score += 1.5 if names <= others else -0.5 if names & others else -1.0
    both, shared = one.evidence | two.evidence, one.evidence & two.evidence
    if both:
        score += 3 * len(shared) / len(both)
        score -= 1.0 if one.evidence and two.evidence and not shared else 0.0
    return max(0.0, score + _of_kinds(one, two) + _of_parents(one, two, ours, theirs, above))


def can_be_one(one: Head, two: Head) -> bool:
    """Whether two headings can be counterparts of different levels, by what their sections hold."""
    if one.written and two.written and one.written != two.written:
        return False
    shared = one.values & two.values
    most = max(len(one.values), len(two.values))
    alike = bool(shared) or not ((one.values and two.values) or most >= ENOUGH)
    return alike and _of_kinds(one, two) >= ALIKE


def _of_kinds(one: Head, two: Head) -> float:
    """How much of the shorter section the longer one can hold, which may be two in one."""
    least = min(sum(one.kinds.values()), sum(two.kinds.values()))
    if not least:
        return 0.5 if one.kinds or two.kinds else 1.0
    return sum((one.kinds & two.kinds).values()) / least


def _of_parents(
    one: Head, two: Head, ours: Sequence[Head], theirs: Sequence[Head], above: int
) -> float:
    """What the headings above say: for, against, or nothing."""
    if one.above < 0 or two.above < 0:
        return 0.0
    if above >= 0:
        return 1.0 if above == two.above else -2.0
    a, b = ours[one.above], theirs[two.above]
    if a.text == b.text or a.made & b.made:
        return 1.0
    return -2.0 if b.text in _texts(ours) else 0.0


# Each two headings ask for it.
@kept_of_objects(1)
def _texts(row: Sequence[Head]) -> frozenset[str]:
    return frozenset(head.text for head in row)
