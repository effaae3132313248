"""Columns of a table that a translation keeps in the original's language as a whole.

Such are messages of programs beside their explanation, which people look for as they are.
"""

from __future__ import annotations

import re

from ...languages import language
from ...model import Block, Page

FEWEST = 2
"""So many other rows at least show that a column is meant so."""
MOST = 4
"""Of so many cells one may say something of its own."""
FIELD = re.compile(r"[a-z][a-z\d]*(?:_[a-z\d]+)+|[a-z]+")
"""How the fields of a file are called."""
LETTERS = re.compile("[A-Za-z]{2}")


def ends_in_kept_column(row: Block, page: Page) -> bool:
    """Whether hardly a last cell of the other rows of a table has the reader's letters."""
    script = language(page.locale).script
    if row.kind != "row" or script is None:
        return False
    cells = [
        block.text.rpartition("\n")[2]
        for block in _table(row, page)[1:]
        if block is not row and block.text.count("\n") == row.text.count("\n")
    ]
    said = [cell for cell in cells if LETTERS.search(cell)]
    return len(said) >= FEWEST and MOST * sum(map(bool, map(script.search, said))) <= len(said)


def is_of_data(row: Block, page: Page) -> bool:
    """Whether a row is an example of what a file holds: all columns are called as its fields.

    One of them at least has to be of several words (``stop_name``): others are of the reader's.
    """
    if row.kind != "row":
        return False
    names = [name for cell in _table(row, page)[0].text.split("\n") if (name := cell.strip(" `*"))]
    return any("_" in name for name in names) and all(map(FIELD.fullmatch, names))


def _table(row: Block, page: Page) -> list[Block]:
    """The rows that stand around one with nothing between them, the head first."""
    at = next(number for number, block in enumerate(page.blocks) if block is row)
    first = last = at
    while first and page.blocks[first - 1].kind == "row":
        first -= 1
    while last + 1 < len(page.blocks) and page.blocks[last + 1].kind == "row":
        last += 1
    return list(page.blocks[first : last + 1])
