"""Changes of whole files as small edits, so that cursors and marks of an editor stay."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from io import StringIO
from typing import NamedTuple


class LineEdit(NamedTuple):
    """Replace the lines ``first`` to before ``last`` (from 0) by ``text``."""

    first: int
    last: int
    text: str


def line_edits(before: str, after: str) -> Iterator[LineEdit]:
    """The edits that make one text of another, whose lines end with line feeds.

    A form feed or a separator of lines ends none: the protocol, too, counts on behind it.
    """
    one, two = StringIO(before).readlines(), StringIO(after).readlines()
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag != "equal":
            yield LineEdit(i1, i2, "".join(two[j1:j2]))
