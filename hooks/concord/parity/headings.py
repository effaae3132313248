"""Which heading of a page belongs to which of its translation.

Ids that are written, or that the other language has by itself, decide first; what stands between
such pairs is aligned by level, order, names, the headings above, and what the sections share:
figures, links, code.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from ..model import Page
from .alignment import equal_pairs, path_of
from .called_alike import called_alike
from .heads import Head, heads_of
from .likeness import can_be_one, likeness
from .same_sections import same_sections, sections_elsewhere
from .strangers import are_strangers, are_titles
from .stray_headings import (
    ENOUGH,
    alone,
    left_inside,
    of_other_levels,
    of_their_levels,
    same_names,
)

MOST = 20_000
"""Beyond so many pairs of headings a page is cut at those that are called alike."""
PIECE = 2_500
"""Of so many pairs is a piece that is compared heading by heading."""
DOUBT = 3.0
"""Where levels agree one by one, so much better must another pairing be to be believed."""
Pairs = list[tuple[int, int]]
"""Indices of headings: of the page's, and of the translation's."""


def aligned_headings(page: Page, translation: Page) -> Pairs:
    """The headings that are counterparts, in the order of the page's."""
    ours, theirs = heads_of(page), heads_of(translation)
    by_id = _by_ids(ours, theirs)
    by_id += _by_links(ours, theirs, by_id)
    named = same_names(ours, theirs, by_id)
    by_id += named
    same = [head.level for head in ours] == [head.level for head in theirs]
    alike = sections_elsewhere if same else same_sections
    known = [*by_id, *alike(ours, theirs, by_id)]
    above = dict(by_id)
    for rows, columns in left_inside(ours, theirs, named, known):
        known += _aligned(ours, theirs, rows, columns, above)
    found = list(known)
    taken = {i for i, _ in known}, {j for _, j in known}
    for i1, i2, j1, j2 in _between(_anchors(by_id, known), len(ours), len(theirs)):
        rows = [i for i in range(i1, i2) if i not in taken[0]]
        columns = [j for j in range(j1, j2) if j not in taken[1]]
        found += _aligned(ours, theirs, rows, columns, above)
    found += of_other_levels(ours, theirs, found)
    found += alone(ours, theirs, found)
    return sorted(of_their_levels(ours, theirs, found))


def _anchors(by_id: Pairs, known: Pairs) -> Pairs:
    """The pairs between which the others stand: those by what sections say, if none was moved."""
    ordered = in_order(known)
    return ordered if len(ordered) == len(known) >= ENOUGH else in_order(by_id)


def in_order(pairs: Pairs) -> Pairs:
    """The most pairs that stand in the same order in both languages."""
    ends: list[int] = []
    chains: list[Pairs] = []
    for i, j in sorted(pairs):
        at = bisect_left(ends, j)
        chain = [*(chains[at - 1] if at else []), (i, j)]
        ends[at : at + 1] = [j]
        chains[at : at + 1] = [chain]
    return chains[-1] if chains else []


def _by_ids(ours: Sequence[Head], theirs: Sequence[Head]) -> Pairs:
    """Pairs by an id that at least one of the two has written, and that each has once."""
    found = []
    ids = [Counter(name for head in row for name in head.made) for row in (ours, theirs)]
    texts = [Counter(head.text for head in row) for row in (ours, theirs)]
    there = {name: j for j, head in enumerate(theirs) for name in head.made}
    for i, head in enumerate(ours):
        for name in sorted(head.made):
            j = there.get(name, -1)
            written = j >= 0 and _is_written(name, head, theirs[j], texts)
            if written and ids[0][name] == ids[1][name] == 1:
                found.append((i, j))
                break
    firsts = {j: (i, j) for i, j in reversed(found)}
    return [pair for pair in found if firsts[pair[1]] == pair]


def _is_written(name: str, one: Head, two: Head, texts: Sequence[Counter[str]]) -> bool:
    """Whether both headings have written an id, or one of two that can be counterparts.

    What is made of words that head several sections, or another level, comes from another one.
    """
    if name not in (one.written, two.written) or one.written == two.written:
        return name == one.written
    unwritten, said = (two, texts[1]) if name == one.written else (one, texts[0])
    return one.level == two.level and said[unwritten.text] == 1


def _by_links(ours: Sequence[Head], theirs: Sequence[Head], known: Pairs) -> Pairs:
    """Pairs by where a heading leads out of the site, which no other of either page does."""
    taken = {i for i, _ in known}, {j for _, j in known}
    number = [Counter(head.led for head in row) for row in (ours, theirs)]
    there = {head.led: j for j, head in enumerate(theirs) if head.led}
    return [
        (i, there[head.led])
        for i, head in enumerate(ours)
        if head.led in there
        and number[0][head.led] == number[1][head.led] == 1
        and i not in taken[0]
        and there[head.led] not in taken[1]
    ]


def _between(anchors: Pairs, rows: int, columns: int) -> Iterator[tuple[int, int, int, int]]:
    i, j = 0, 0
    for a, b in [*anchors, (rows, columns)]:
        if i < a and j < b:
            yield i, a, j, b
        i, j = a + 1, b + 1


def _aligned(
    ours: Sequence[Head], theirs: Sequence[Head], rows: list[int], columns: list[int],
    known: dict[int, int],
) -> Pairs:  # fmt: skip
    one, two = [ours[i] for i in rows], [theirs[j] for j in columns]
    if not one or not two:
        return []
    if len(one) * len(two) > MOST:
        return _in_pieces(ours, theirs, rows, columns, known)
    weights = [[likeness(a, b, ours, theirs, known.get(a.above, -1)) for b in two] for a in one]
    path = path_of(weights)
    if [head.level for head in one] == [head.level for head in two]:
        straight = [(n, n) for n in range(len(one))]
        better = sum(weights[i][j] for i, j in path) - sum(weights[n][n] for n, _ in straight)
        path = path if better > DOUBT else straight
    elif len(path) < len(one) == len(two) and all(map(can_be_one, one, two)):
        # As many headings, one after the other: some are of another level.
        path = [(n, n) for n in range(len(one))]
    title = ours[0].names | theirs[0].names
    return [
        (rows[i], columns[j])
        for i, j in path
        if are_titles(rows[i], columns[j], one[i], two[j])
        or not are_strangers(one[i], two[j], title)
    ]


def _in_pieces(
    ours: Sequence[Head], theirs: Sequence[Head], rows: list[int], columns: list[int],
    known: dict[int, int],
) -> Pairs:  # fmt: skip
    """What stands between headings that are called alike, piece by piece; else by level alone."""
    one, two = [ours[i] for i in rows], [theirs[j] for j in columns]
    marks = in_order(called_alike(one, two))
    if not marks:
        return [(rows[i], columns[j]) for i, j in _by_levels(one, two)]
    found = [(rows[i], columns[j]) for i, j in marks]
    above = {**known, **dict(found)}
    for i1, i2, j1, j2 in _between(marks, len(rows), len(columns)):
        compared = _aligned if (i2 - i1) * (j2 - j1) <= PIECE else _in_pieces
        found += compared(ours, theirs, rows[i1:i2], columns[j1:j2], above)
    return found


def _by_levels(one: Sequence[Head], two: Sequence[Head]) -> Pairs:
    return equal_pairs([head.level for head in one], [head.level for head in two])
