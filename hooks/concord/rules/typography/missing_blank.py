"""English words without the blank that stands behind a stop or comma, or before a bracket.

It is lost where sentences are put together, or where somebody else's language needs none, and two
words look like one. Told is only what can be no name, address, list of values or function.

Bad:

    Zuul tests a change.Then it merges it,if all is well(see the log of it).

Good:

    Zuul tests a change. Then it merges it, if all is well (see the log of it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding
from ...languages import language
from ...model import RUNNING_KINDS, Block, Page
from ...registry import Registry
from ...typography.close_words import close_words
from ..rule import page_rule
from ..settled import settled

KINDS = (*RUNNING_KINDS, "row")
PARTING = re.compile(r"</?(?:[A-Z]|(?:br|p|div|[ou]l|li|d[dlt]|t[dhr]|h[1-6]|summary|details)\b)")
"""Elements between which no blank is missed, and components, which may be boxes."""
AROUND = 16
"""So many characters on both sides are shown with it."""


@page_rule("TYP509", "missing-blank")
def missing_blank(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at all prose of an English page."""
    if language(page.locale).tag == "en":
        yield from settled(_found(page), registry)


def _found(page: Page) -> Iterator[Finding]:
    for block in page.blocks:
        if block.kind not in KINDS:
            continue
        for start, end in close_words(block.text):
            if not block.is_masked(start - 1, end + 1) and not _is_parted(block, start, end):
                yield _finding(page, block, start)


def _is_parted(block: Block, start: int, end: int) -> bool:
    """Whether an element that begins or ends a line stands on either side of a mark."""
    return any(
        mark.kind == "html" and mark.start in (start, end) and PARTING.match(mark.value)
        for mark in block.marks
    )


def _finding(page: Page, block: Block, at: int) -> Finding:
    said = " ".join(block.text[max(0, at - AROUND) : at + AROUND].split())
    is_bracket = block.text[at] == "("
    return missing_blank.finding(
        page.place(block.offset(at)),
        f"no blank {'before' if is_bracket else 'behind'} {block.text[at]} in {said}", "write one",
    )  # fmt: skip
