"""Headings that stand at another level or place than their counterparts.

What the alignment by level and order leaves over is no loss where the other language has as many
headings at the same place, one level off, or the same section somewhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from .heads import Head, telling

NAME = re.compile(r"[A-Za-z](?=\w*?[.:_][.:]*\w)[\w.:]*\w(?:\(.*\))?", re.ASCII)
"""What programs call something: ``path.join``, ``target:name``."""

ENOUGH = 3
"""So many figures, links and lines of code that both say tell a section; fewer stand anywhere."""

Pairs = list[tuple[int, int]]


def left(pairs: Pairs, rows: int, columns: int) -> tuple[list[int], list[int]]:
    """The rows and the columns that none of some pairs has."""
    taken = {i for i, _ in pairs}, {j for _, j in pairs}
    free = [i for i in range(rows) if i not in taken[0]]
    return free, [j for j in range(columns) if j not in taken[1]]


def of_other_levels(ours: Sequence[Head], theirs: Sequence[Head], pairs: Pairs) -> Pairs:
    """Of what ``pairs`` leave over, runs of as many headings, all as many levels apart."""
    here, there = dict(pairs), {j: i for i, j in pairs}
    rows = _runs(left(pairs, len(ours), len(theirs))[0])
    out: Pairs = []
    for run in rows:
        before = here.get(run[0] - 1, -1) if run[0] else -1
        if run[0] and before < 0:
            continue
        columns = list(range(before + 1, before + 1 + len(run)))
        if columns[-1] >= len(theirs) or any(j in there for j in columns):
            continue
        if columns[-1] + 1 < len(theirs) and columns[-1] + 1 not in there:
            continue
        if _are_shifted([ours[i] for i in run], [theirs[j] for j in columns]):
            out += list(zip(run, columns, strict=True))
    return out


def _runs(numbers: list[int]) -> list[list[int]]:
    """Numbers that follow one another, together."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _are_shifted(one: Sequence[Head], two: Sequence[Head]) -> bool:
    apart = {b.level - a.level for a, b in zip(one, two, strict=True)}
    return len(apart) == 1 and 0 not in apart and all(map(_can_be_one, one, two))


def _can_be_one(one: Head, two: Head) -> bool:
    """Whether the sections of two headings hold blocks of the same kinds, or none."""
    if one.written and two.written and one.written != two.written:
        return False
    least = min(sum(one.kinds.values()), sum(two.kinds.values()))
    shared = sum((one.kinds & two.kinds).values())
    return 2 * shared >= least


def alone(ours: Sequence[Head], theirs: Sequence[Head], pairs: Pairs) -> Pairs:
    """The last two that are left, if they have a name in common: one section that was moved."""
    rows, columns = left(pairs, len(ours), len(theirs))
    if len(rows) != 1 or len(columns) != 1:
        return []
    one, two = ours[rows[0]], theirs[columns[0]]
    names, others = telling(one, two)
    is_one = names and names <= others and one.level == two.level and _can_be_one(one, two)
    return [(rows[0], columns[0])] if is_one else []


def of_their_levels(ours: Sequence[Head], theirs: Sequence[Head], pairs: Pairs) -> Pairs:
    """Pairs with the heading above one of another level, where the other language has it alone.

    What stands below both is the same, so that the one below is left out, and not the one above.
    """
    rows, columns = left(pairs, len(ours), len(theirs))
    return [
        (
            i - 1 if i - 1 in rows and _is_below(ours, i, theirs[j]) else i,
            j - 1 if j - 1 in columns and _is_below(theirs, j, ours[i]) else j,
        )
        for i, j in pairs
    ]


def _is_below(row: Sequence[Head], index: int, other: Head) -> bool:
    """Whether ``other`` is of the level of the heading above, and says all that stands below it."""
    one = row[index]
    return (
        one.above == index - 1 >= 0
        and row[one.above].level == other.level < one.level
        and (not row[one.above].kinds or frozenset() < row[one.above].values <= other.values)
        and one.text != other.text
        and one.made.isdisjoint(other.made)
    )


def same_names(ours: Sequence[Head], theirs: Sequence[Head], pairs: Pairs) -> Pairs:
    """Sections of something in code that are called alike, once in each language.

    None of those that both have written other ids.
    """
    rows, columns = left(pairs, len(ours), len(theirs))
    texts = [Counter(head.text for head in row) for row in (ours, theirs)]
    there = {theirs[j].text: j for j in columns}
    out: Pairs = []
    for i in rows:
        one = ours[i]
        j = there.get(one.text, -1)
        if j >= 0 and NAME.fullmatch(one.text) and texts[0][one.text] == texts[1][one.text] == 1:
            is_free = {one.written, theirs[j].written} <= {one.written, ""}
            out += [(i, j)] if is_free and one.level == theirs[j].level else []
    return out


def left_inside(
    ours: Sequence[Head], theirs: Sequence[Head], sections: Pairs, pairs: Pairs
) -> Iterator[tuple[list[int], list[int]]]:
    """The headings inside each two ``sections`` that ``pairs`` leave over."""
    taken = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, j in sections:
        rows = [n for n in _inside(ours, i) if n not in taken[0]]
        columns = [n for n in _inside(theirs, j) if n not in taken[1]]
        if rows and columns:
            yield rows, columns


def _inside(row: Sequence[Head], index: int) -> list[int]:
    return list(takewhile(lambda n: row[n].level > row[index].level, range(index + 1, len(row))))
