"""How many cells a row of a table has, as it is written."""

from __future__ import annotations


def most_cells(source: str) -> int:
    """How many cells a row cannot have more of: nearly all have no more signs than they need."""
    line = source.partition("\n")[0].lstrip(" \t>").rstrip()
    ends = line.endswith("|") and not line.endswith("\\|")
    return line.count("|") + 1 - line.startswith("|") - ends
