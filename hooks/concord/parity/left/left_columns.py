"""Names of columns that a translation has left as they were."""

from __future__ import annotations

import re

from ...languages import language
from ...model import Block, Page

COLUMNS = frozenset(
    (
        "action attribute category command comment component default description event example"
        " explanation feature field function key meaning method mode name note notes operation"
        " option optional parameter parameters property purpose remark remarks required result"
        " setting size source status step summary target term title type usage value values"
        " variable version"
    ).split()
)
"""How columns are called, which in a head that is translated otherwise are no names."""
ROWS = ("model", "kind", "resource")
"""What the first column may be called, too."""
ALONE = "Key"
"""How programs call what they look things up by: where no other name is left it is meant."""
TWO_WORDS = re.compile(r"[A-Z][a-z]+(?: [A-Za-z][a-z]+)+")
HEAD = re.compile(r"[^\n]*\n[ \t>]*\|?[ \t]*:?-")
"""The head of a table, with the line below it."""


def left_columns(one: Block, two: Block, translation: Page) -> list[str]:
    """The names that are left in a row of a translation, if that is the head of a table."""
    if one.kind != "row" or not (script := language(translation.locale).script):
        return []
    cells = [cell.strip() for cell in two.text.split("\n")]
    if script.search(two.text):
        kept = [
            cell
            for cell in cells
            if cell.lower() in COLUMNS and cell in one.text and not _is_code(cell, translation)
        ]
    elif one.text == two.text and cells[0].rpartition(" ")[2].lower() in (*COLUMNS, *ROWS):
        kept = [cell for cell in cells if TWO_WORDS.fullmatch(cell)]
    else:
        kept = []
    if kept == [ALONE]:
        return []
    return kept if kept and HEAD.match(translation.source, two.start) else []


def _is_code(cell: str, page: Page) -> bool:
    """Whether a column in small letters is called like a field that the page writes as code."""
    return cell.islower() and f"`{cell}`" in page.source
