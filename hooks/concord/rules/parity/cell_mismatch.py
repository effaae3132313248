"""A value in a table that differs from the one in the same row of the original.

Readers of one language set, order or expect something else. Compared are cells that both languages
write in Latin letters or digits, in rows that begin alike: types, defaults, names of programs.

Bad:

    en:  | `retries` | 3 | off |      zh:  | `retries` | 3 | on |

Good:

    en:  | `retries` | 3 | off |      zh:  | `retries` | 3 | off |
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...model import Block, Page
from ...parity.cell_values import key, other_values
from ...parity.pairing import paired_blocks
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled


@pair_rule("PAR320", "cell-mismatch")
def cell_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the tables of a translation in letters of its own, so that Latin ones are values."""
    if language(translation.locale).script is not None:
        yield from settled(_found(page, translation), registry)


def _found(page: Page, translation: Page) -> Iterator[Finding]:
    for one, two in paired_blocks(page, translation):
        for at, ours, theirs in other_values(one, two):
            if _is_repeated(one, page) or _is_repeated(two, translation):
                continue
            there = page.place(one.start)
            yield cell_mismatch.finding(
                translation.place(two.offset(at)),
                f"{theirs} is {ours} in {there.path}:{there.line}",
                "give the same value in both", (Related(there, ours),),
            )  # fmt: skip


def _is_repeated(row: Block, page: Page) -> bool:
    """Whether another row of the section begins as a row does, and may be its counterpart."""
    rows = [one for one in page.blocks if one.kind == "row" and one.section == row.section]
    return sum(key(one) == key(row) for one in rows) > 1
