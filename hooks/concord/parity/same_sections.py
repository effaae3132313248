"""Headings whose sections say the same in any language, wherever they stand.

Addresses, code and figures tell a section that was moved, or stands at another level.
"""

from __future__ import annotations

from collections.abc import Sequence

from .heads import Head, telling
from .stray_headings import ENOUGH, Pairs, left

ALIKE = 0.6
"""From this share of common values on two sections are one that was moved."""
MOST = 2_000
"""Beyond so many pairs nothing is looked for."""
SEVERAL = 2
"""So many sections at least stand elsewhere where the order is another one, and no link wrong."""


def same_sections(ours: Sequence[Head], theirs: Sequence[Head], pairs: Pairs) -> Pairs:
    """Headings whose sections say the same, each like one other alone, where they may stand."""
    rows, columns = left(pairs, len(ours), len(theirs))
    if len(rows) * len(columns) > MOST:
        return []
    numbers = {ours[i].numbered for i in rows} & {theirs[j].numbered for j in columns} - {""}
    alike = [
        (i, j)
        for i in rows
        for j in columns
        if _are_one(ours[i], theirs[j])
        and not _is_inside(ours, i, theirs[j])
        and not _is_inside(theirs, j, ours[i])
        and not (ours[i].numbered in numbers and not theirs[j].numbered)
        and not (theirs[j].numbered in numbers and not ours[i].numbered)
        and not _has_namesake(ours, rows, i, theirs[j])
        and not _has_namesake(theirs, columns, j, ours[i])
    ]
    return [
        (i, j)
        for i, j in alike
        if sum(a == i for a, _ in alike) == 1 == sum(b == j for _, b in alike)
    ]


def sections_elsewhere(ours: Sequence[Head], theirs: Sequence[Head], pairs: Pairs) -> Pairs:
    """The same of pages whose levels agree one by one, where sections stand in another order.

    Several do, and none of them says anything that the one in its place says, too.
    """
    both = zip(ours, theirs, strict=True)
    apart = {n for n, (one, two) in enumerate(both) if one.values.isdisjoint(two.values)}
    if len(apart) < SEVERAL:
        return []
    found = same_sections(ours, theirs, pairs)
    moved = [(i, j) for i, j in found if i != j]
    is_sure = len(moved) >= SEVERAL and all(n in apart for pair in moved for n in pair)
    return found if is_sure else []


def _has_namesake(row: Sequence[Head], left: Sequence[int], index: int, other: Head) -> bool:
    """Whether another heading left, of the level of ``other``, says all names that it tells.

    Where the heading at ``index`` is of another level, that is the one that is meant.
    """
    if row[index].level == other.level:
        return False
    for n in left:
        if n != index and row[n].level == other.level:
            names, others = telling(row[n], other)
            if names and names <= others:
                return True
    return False


def _is_inside(row: Sequence[Head], index: int, other: Head) -> bool:
    """Whether the section of a heading is a part of one that ``other`` names, at its level.

    There the other language has cut what one section says once more.
    """
    above = row[row[index].above] if row[index].above >= 0 else None
    if above is None or above.level != other.level or row[index].level == other.level:
        return False
    names, others = telling(above, other)
    return bool(names) and names <= others


def _are_one(one: Head, two: Head) -> bool:
    if one.written and two.written:
        return one.written == two.written
    names, others = telling(one, two)
    if (one.level == 1) != (two.level == 1) or (names and not names & others):
        return False
    both, shared = one.values | two.values, one.values & two.values
    return bool(both) and _tell(shared) and len(shared) >= ALIKE * len(both)


def _tell(values: frozenset[str]) -> bool:
    """Whether values could hardly stand in another section: several, or an address."""
    return len(values) >= ENOUGH or any("/" in value for value in values)
