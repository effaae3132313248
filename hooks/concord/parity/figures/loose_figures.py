"""Figures that say too little by themselves to be wrong where another stands in their place.

So "21 more" beside a sum, "millions", hours of a day, which readers elsewhere count in another way,
and "four" where the other language has three and one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from ...late_pattern import LatePattern
from ...model import Block
from ...quantities.in_block import Lost

MORE = re.compile(r"\s*(?:more|other|others|further|additional)\b", re.I)
CLOCK = LatePattern(
    r"\s*(?:[-–—~]\s*\d+\s*)?(?:[ap]\.?m\b|o'clock|h(?:eures?)?\b|[点點](?:[钟鐘半整到至])|[時时](?![間间])|시(?!간))",
    re.I,
)
"""What stands behind an hour of a day, or behind the first of two."""
VAGUE = re.compile(r"\D*\b(?:dozen|hundred|thousand|million|billion)s\b|[数幾几]\D*", re.I)
WORDS = "one two three four five six seven eight nine ten".split()
NUMERALS = {
    **{word: number for number, word in enumerate(WORDS, 1)},
    **{sign: number for number, sign in enumerate("一二三四五六七八九十", 1)},
    "两": 2,
}
SMALL = re.compile(rf"\b(?:{'|'.join(WORDS)}|\d{{1,2}})\b|[一二两三四五六七八九十]", re.I)
MOST = 20
"""Sums up to this are said as their parts."""


def telling(figures: Iterable[Lost], block: Block, other: Block) -> list[Lost]:
    """Those of a block's figures that say something by themselves; ``other`` is its counterpart."""
    return [figure for figure in figures if not _is_loose(figure, block, other)]


def _is_loose(figure: Lost, block: Block, other: Block) -> bool:
    return bool(
        MORE.match(block.text, figure.end)
        or CLOCK.match(block.text, figure.end)
        or VAGUE.fullmatch(figure.text)
        or _is_sum(figure, other.text)
    )


def _is_sum(figure: Lost, text: str) -> bool:
    """Whether a text has two small numbers, one behind the other, that make a figure together."""
    value = figure.reading[0].value if len(figure.reading) == 1 else None
    return isinstance(value, int) and value <= MOST and value in _sums(text)


# Each figure that a text lacks asks for them.
@lru_cache(maxsize=4)
def _sums(text: str) -> frozenset[int]:
    """What each two small numbers of a text, one behind the other, make together."""
    found = [found[0].lower() for found in SMALL.finditer(text)]
    values = [NUMERALS.get(word) or int(word) for word in found]
    return frozenset(a + b for a, b in pairwise(values))
