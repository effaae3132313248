"""Alignment: which blocks of a section belong to which of its counterpart, if they differ.

Two sequences are aligned for the best sum of similarities (Needleman and Wunsch, 1970,
doi:10.1016/0022-2836(70)90057-4, without a cost for gaps). Languages share no words, but
citations, links and digits stand in both, and what is long in one is long in the other (Gale and
Church, 1993, aclanthology.org/J93-1004).
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..late_pattern import LatePattern
from ..model import Block

DIGITS = re.compile(r"\d+")
WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+")
LETTERS = LatePattern(r"[^\W\d_a-zA-Z\u00c0-\u024f]")
"""What no language in Latin letters has: the words in such letters beside it are names."""
SHARED = ("citation", "link", "image", "code")
MOST = 100_000
"""Beyond so many pairs of blocks, kinds alone are compared, which takes less memory."""

Opcode = tuple[str, int, int, int, int]
Signature = tuple[str, ...]


def align(
    ours: Sequence[Block],
    theirs: Sequence[Block],
    signatures: tuple[list[Signature], list[Signature]],
) -> list[Opcode]:
    """How to turn one sequence into the other, in the shape of difflib's opcodes.

    Only blocks of equal signature are equal; of these, those that share most.
    """
    # Numbers in their place are compared far faster.
    numbers: dict[Signature, int] = {}
    one, two = ([numbers.setdefault(s, len(numbers)) for s in side] for side in signatures)
    if len(ours) * len(theirs) > MOST:
        return opcodes(one, two)
    said = _said(ours), _said(theirs)
    weights = [
        [_likeness(a, b) if one[i] == two[j] else 0.0 for j, b in enumerate(said[1])]
        for i, a in enumerate(said[0])
    ]
    return list(_opcodes(path_of(weights), len(ours), len(theirs)))


class _Said(NamedTuple):
    """What a block says in any language, and its part of the section's text."""

    values: frozenset[str]
    share: float
    text: str
    words: frozenset[str]
    has_names: bool
    """Whether its words in Latin letters are names, as they stand among other letters."""
    head: str
    """The first cell of a row, the mark of a box, as ``[!TIP]``; "" of what is neither."""


def _said(blocks: Sequence[Block]) -> list[_Said]:
    whole = sum(len(block.text) for block in blocks) or 1
    return [
        _Said(
            values_of(block),
            len(block.text) / whole,
            block.text,
            *_words(block.text),
            block.text.partition("\n")[0] if block.kind == "row" or _is_alert(block) else "",
        )
        for block in blocks
    ]


def _is_alert(block: Block) -> bool:
    return block.text.startswith("[!")


def values_of(block: Block) -> frozenset[str]:
    """What a block says in any language: figures, code, what it cites, shows and links to."""
    if block.kind == "code":
        return frozenset(line.strip() for line in block.text.split("\n") if line.strip())
    marks = {mark.value for mark in block.marks if mark.kind in SHARED}
    return _numbers(block.text) | marks


# Sections are aligned in several ways, to find out which of their headings were left out.
@lru_cache(maxsize=1 << 10)
def _numbers(text: str) -> frozenset[str]:
    return frozenset(DIGITS.findall(text))


@lru_cache(maxsize=1 << 10)
def _words(text: str) -> tuple[frozenset[str], bool]:
    words = frozenset(word.lower() for word in WORD.findall(text))
    return words, bool(words) and not text.isascii() and LETTERS.search(text) is not None


def _likeness(one: _Said, two: _Said) -> float:
    """1 for nothing in common, up to 6 for everything."""
    short, long = (one.share, two.share) if one.share < two.share else (two.share, one.share)
    return 1 + 2 * _shared(one, two) + _named(one, two) + (short / long if long else 1)


def _shared(one: _Said, two: _Said) -> float:
    """The part of all values that both say, a half where neither has any; code may be plain."""
    if one.values and two.values:
        common = len(one.values & two.values)
        return common / (len(one.values) + len(two.values) - common)
    if not one.values and not two.values:
        return 0.5
    values, text = (one.values, two.text) if one.values else (two.values, one.text)
    return sum(value in text for value in values) / len(values)


def _named(one: _Said, two: _Said) -> float:
    """The part of the names of one side that are words of the other, a half where none tell.

    Rows that begin with the same cell are of one name.
    """
    if one.head and one.head == two.head:
        return 2.0
    if one.has_names == two.has_names:
        return 0.5
    names, others = (one.words, two.words) if one.has_names else (two.words, one.words)
    return len(names & others) / len(names)


def path_of(weights: list[list[float]]) -> list[tuple[int, int]]:
    """The pairs of indices whose weights have the greatest sum, in order."""
    rows, columns = len(weights), len(weights[0]) if weights else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        row, below, right = best[i], best[i + 1], 0.0
        for j in range(columns - 1, -1, -1):
            weight, right = weights[i][j], max(right, below[j])
            if weight and below[j + 1] + weight > right:
                right = below[j + 1] + weight
            row[j] = right
    path, i, j = [], 0, 0
    while i < rows and j < columns:
        weight = weights[i][j]
        if weight and best[i][j] == best[i + 1][j + 1] + weight:
            path.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return path


def opcodes(one: Sequence[Hashable], two: Sequence[Hashable]) -> list[Opcode]:
    """How to turn one sequence into the other, by what is equal alone."""
    return list(_opcodes(equal_pairs(one, two), len(one), len(two)))


def equal_pairs(one: Sequence[Hashable], two: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The most pairs of equal entries that stand in order.

    Thousands of entries that are all alike take difflib minutes, and this a moment.
    """
    from rapidfuzz.distance import LCSseq

    blocks = LCSseq.opcodes(one, two).as_matching_blocks()
    return [(block.a + n, block.b + n) for block in blocks for n in range(block.size)]


def most_equal(one: Sequence[Hashable], two: Sequence[Hashable]) -> int:
    """How many pairs of equal entries stand in order, at most."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(one, two)


def _opcodes(path: list[tuple[int, int]], rows: int, columns: int) -> Iterator[Opcode]:
    i, j = 0, 0
    for a, b in [*path, (rows, columns)]:
        if (i, j) != (a, b):
            tag = "replace" if i < a and j < b else "delete" if i < a else "insert"
            yield tag, i, a, j, b
        if a < rows:
            yield "equal", a, a + 1, b, b + 1
        i, j = a + 1, b + 1
