"""The cells of two pages' tables that do not say the same, though no language translates them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from ...languages import language
from ...model import Block, Page
from ...model.kept_of_objects import kept_of_objects
from ..pairing import paired_blocks
from ..row_cells import most_cells
from .cell_values import key, other_values
from .row_names import other_names

TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z\d]+)*")
Start = tuple[int, str]
"""The section of a row, and what the row is about."""


class OtherCell(NamedTuple):
    """Two rows; where the cell begins in the second one's text; what it is in either."""

    one: Block
    two: Block
    at: int
    mine: str
    other: str


# Two rules ask for them.
@kept_of_objects(2)
def other_cells(page: Page, translation: Page) -> tuple[OtherCell, ...]:
    """All such cells; none where the translation is in Latin letters, which may be its words."""
    if language(translation.locale).script is None:
        return ()
    pairs = [
        (one, two)
        for one, two in paired_blocks(page, translation)
        if one.kind == "row" and not (_is_cut(page, one) or _is_cut(translation, two))
    ]
    named = [
        OtherCell(one, two, 0, mine, other)
        for one, two, mine, other in other_names(pairs, page, translation)
    ]
    found = [OtherCell(one, two, *value) for one, two in pairs for value in other_values(one, two)]
    ours, theirs = (_rows(one) if found else Counter() for one in (page, translation))
    # Where another row of the section begins alike, it may be the counterpart.
    lone = [one for one in found if max(ours[_start(one.one)], theirs[_start(one.two)]) <= 1]
    locales = page.locale, translation.locale
    return (*named, *(one for one in lone if not _are_tags(one, *locales)))


def _is_cut(page: Page, row: Block) -> bool:
    """Whether a row has more cells than its table, as where a sign in code ends one: PAG611."""
    written = most_cells(page.source[row.start : row.end]) - row.text.count("|")
    return written > row.text.count("\n") + 1


def _are_tags(cell: OtherCell, *locales: str) -> bool:
    """Whether each of two cells is the tag of its own language, as a setting for its readers."""
    values = (value.strip("\"'` ").lower() for value in (cell.mine, cell.other))
    return all(
        value[:2] == locale[:2].lower() and TAG.fullmatch(value)
        for locale, value in zip(locales, values, strict=True)
    )


@kept_of_objects(2)
def columns_of_others(page: Page, translation: Page) -> dict[int, frozenset[int]]:
    """The columns of such cells, by where their rows begin on the page."""
    found = defaultdict[int, set[int]](set)
    for cell in other_cells(page, translation):
        found[cell.one.start].add(cell.two.text.count("\n", 0, cell.at))
    return {start: frozenset(columns) for start, columns in found.items()}


def told_as_cells(page: Page, translation: Page, row: Block) -> list[str]:
    """What stands in such cells of a row of the page, of which PAR320 tells."""
    if row.kind != "row":
        return []
    cells = (cell for cell in other_cells(page, translation) if cell.one.start == row.start)
    return [text for cell in cells for text in (cell.mine, cell.other)]


def _rows(page: Page) -> Counter[Start]:
    """How many rows of each section begin in each way."""
    return Counter(_start(one) for one in page.blocks if one.kind == "row")


def _start(row: Block) -> Start:
    return row.section, key(row)
