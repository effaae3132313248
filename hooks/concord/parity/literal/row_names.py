"""Names in the first cells of rows: what a table is about, which no language translates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model import Block, Page
from .literals import plain

NAME = re.compile(r"(?=\w*(?:[_.\d-]|[a-z][A-Z]))[A-Za-z][\w.-]{3,60}", re.ASCII)
"""A name as programs have them, and no word, nor what a reader puts a name for."""
AFFIX = 3
"""So many letters, at the beginning or at the end, are the same in two forms of a name."""
MARKS = " *`"

Named = tuple[Block, Block, str, str]
"""Two rows, and how each names what it is about."""


def other_names(
    pairs: Iterable[tuple[Block, Block]], page: Page, translation: Page
) -> Iterator[Named]:
    """The rows of a table that belong together and are named otherwise, by a slip.

    A row before or behind them has the same name in both languages, and neither of the two names
    is that of another row, be it one that has no counterpart.
    """
    rows = [(one, two, _first(one), _first(two)) for one, two in pairs]
    ours, theirs = (
        {_first(row) for row in side.blocks if rows and row.kind == "row"}
        for side in (page, translation)
    )
    same = [mine == other for _, _, mine, other in rows]
    for at, (one, two, mine, other) in enumerate(rows):
        is_lone = mine not in theirs and other not in ours
        if is_lone and any(same[max(0, at - 1) : at + 2]) and _are_near(mine, other):
            yield one, two, mine, other


def _first(row: Block) -> str:
    return row.text.partition("\n")[0].strip(MARKS)


def _are_near(one: str, two: str) -> bool:
    if not NAME.fullmatch(one) or not NAME.fullmatch(two) or plain(one) == plain(two):
        return False
    return one[:AFFIX] == two[:AFFIX] or one[-AFFIX:] == two[-AFFIX:]
