r"""A row of a table with more cells than its head.

What stands beyond the last column is shown nowhere, and nothing tells of it. Often a sign `|` in
the text was meant as itself.

Bad:

    | Command | What it does |
    |---|---|
    | list | one | two |

Good:

    | Command | What it does |
    |---|---|
    | list | one \| two |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding
from ...model import Block, Page
from ...parity.row_cells import most_cells
from ...registry import Registry
from ..rule import page_rule

AROUND = re.compile(r"^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+(?=\|))?\|?|(?<!\\)\|?\s*$")
"""What stands around the cells of a row; a table may begin on the line of an item's sign."""
BORDER = re.compile(r"(?<!\\)\|")
UNSEEN = re.compile(r"<!--.*?-->")
FILLED_IN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\[\[.*?\]\]")
"""What something else replaces before the table is read."""
CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


@page_rule("PAG611", "lost-cell")
def lost_cell(page: Page, registry: Registry) -> Iterator[Finding]:
    """Count the cells of each row as they are written, and as the reader found them."""
    for block in page.blocks:
        if block.kind != "row":
            continue
        shown = block.text.count("\n") + 1
        if most_cells(page.source[block.start : block.end]) <= shown:
            continue
        lost = [text for cell in _written(page, block, registry)[shown:] if (text := cell.strip())]
        if lost:
            yield lost_cell.finding(
                page.place(block.start),
                f"the table has {shown} columns, so that this cell is not shown: {lost[0]}",
                "give its head another cell, or write \\| for a sign that is text",
            )  # fmt: skip


def _written(page: Page, block: Block, registry: Registry) -> list[str]:
    """The cells of a row, as they are written; Python-Markdown cuts no code span into cells."""
    line = UNSEEN.sub("", page.source[block.start : block.end].partition("\n")[0])
    hidden = [FILLED_IN, CODE] if registry.ways.generator.is_python_markdown else [FILLED_IN]
    for form in hidden:
        line = form.sub(lambda found: found[0].replace("|", " "), line)
    return BORDER.split(AROUND.sub("", line))
