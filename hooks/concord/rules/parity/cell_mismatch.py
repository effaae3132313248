"""A value in a table that differs from the one in the same row of the original.

Readers of one language set, order or expect something else. Compared are cells that both languages
write in Latin letters or digits, in rows that begin alike: types, defaults, names of programs; and
the names that rows begin with, where one is misspelt.

Bad:

    en:  | `retries` | 3 | off |      zh:  | `retries` | 3 | on |

Good:

    en:  | `retries` | 3 | off |      zh:  | `retries` | 3 | off |
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Page
from ...parity.literal.other_cells import OtherCell, other_cells
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled


@pair_rule("PAR320", "cell-mismatch")
def cell_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the tables of a translation in letters of its own, so that Latin ones are values."""
    cells = other_cells(page, translation)
    yield from settled((_finding(cell, page, translation) for cell in cells), registry)


def _finding(cell: OtherCell, page: Page, translation: Page) -> Finding:
    row = cell.two
    there = page.place(cell.one.start)
    here = translation.place(row.offset(cell.at) if cell.at else row.start)
    return cell_mismatch.finding(
        here, f"{cell.other} is {cell.mine} in {there.path}:{there.line}",
        "give the same value in both", (Related(there, cell.mine),),
    )  # fmt: skip
