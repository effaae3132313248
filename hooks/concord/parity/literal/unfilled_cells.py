"""Cells that a translation has not filled in: of what they say it can have lost nothing else."""

from __future__ import annotations

import re

from ...model import Block

NOTHING = " -–—\\/"
"""What stands in a cell that says nothing."""
SAYS = re.compile(r"[^\W\d_]{2}")


def unfilled_columns(one: Block, two: Block) -> frozenset[int]:
    """The columns of two rows in which the original says something, and the other has a dash."""
    if one.kind != "row" or two.kind != "row":
        return frozenset()
    ours, theirs = one.text.split("\n"), two.text.split("\n")
    if len(ours) != len(theirs):
        return frozenset()
    return frozenset(
        column
        for column, (mine, other) in enumerate(zip(ours, theirs, strict=True))
        if not other.strip(NOTHING) and SAYS.search(mine)
    )
