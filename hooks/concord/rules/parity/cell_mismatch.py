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

from collections import Counter
from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...model import Block, Page, Place
from ...parity.literal.cell_values import key, other_values
from ...parity.literal.row_names import other_names
from ...parity.pairing import paired_blocks
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

Start = tuple[int, str]
"""The section of a row, and what the row is about."""


@pair_rule("PAR320", "cell-mismatch")
def cell_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the tables of a translation in letters of its own, so that Latin ones are values."""
    if language(translation.locale).script is not None:
        yield from settled(_found(page, translation), registry)


def _found(page: Page, translation: Page) -> Iterator[Finding]:
    pairs = list(paired_blocks(page, translation))
    for one, two, mine, other in other_names(pairs):
        yield _finding(page.place(one.start), translation.place(two.start), mine, other)
    found = [(one, two, value) for one, two in pairs for value in other_values(one, two)]
    ours, theirs = (_rows(one) if found else Counter() for one in (page, translation))
    for one, two, (at, mine, other) in found:
        # Where another row of the section begins alike, it may be the counterpart.
        if ours[_start(one)] > 1 or theirs[_start(two)] > 1:
            continue
        yield _finding(page.place(one.start), translation.place(two.offset(at)), mine, other)


def _finding(there: Place, here: Place, mine: str, other: str) -> Finding:
    return cell_mismatch.finding(
        here, f"{other} is {mine} in {there.path}:{there.line}",
        "give the same value in both", (Related(there, mine),),
    )  # fmt: skip


def _rows(page: Page) -> Counter[Start]:
    """How many rows of each section begin in each way."""
    return Counter(_start(one) for one in page.blocks if one.kind == "row")


def _start(row: Block) -> Start:
    return row.section, key(row)
