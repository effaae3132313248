"""What a reader has to put something else for, which each language may call as it likes."""

from __future__ import annotations

import re

from .literals import Literal
from .own_language import without_tags

GAP = re.compile(
    r"<[^<>\s]+>|\{[\w -]+\}|\b[xX]{3,}\b|\b(?i:your)[-_]\w+|\.{3}|\[[A-Za-z_ -]+\](?=[ \n]|\Z)"
)


def without_gaps(lost: list[Literal], added: list[Literal]) -> tuple[list[Literal], list[Literal]]:
    """Without what differs only in how it is said that something is to be put in."""
    ours, theirs = ({_form(text) for _, text in entries} for entries in (lost, added))
    shared = {form for form in ours & theirs if "…" in form}
    return (
        [entry for entry in lost if _form(entry[1]) not in shared],
        [entry for entry in added if _form(entry[1]) not in shared],
    )


def _form(text: str) -> str:
    return without_tags(GAP.sub("…", text))
