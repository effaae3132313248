"""Links in whose place the other language leads to a file on a code host."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Block, Mark, Page
from ..pairing import blocks_of
from ..sections import Section

ON_A_HOST = re.compile(r"://[^/]+/[^/]+/[^/]+/(?:-/)?(?:blob|tree|raw)/").search


def led_outside(
    page: Page, section: Section, translation: Page, counterpart: Section
) -> Iterator[tuple[str, int]]:
    """Path and line of each link in whose place the other page leads to a repository."""
    for one, two in blocks_of(section, counterpart):
        ours, theirs = _links(one), _links(two)
        if len(ours) != len(theirs):
            continue
        for first, second in zip(ours, theirs, strict=True):
            is_here, is_there = (bool(ON_A_HOST(mark.value)) for mark in (first, second))
            if is_here != is_there:
                here, mark = (page, first) if is_there else (translation, second)
                place = here.place(mark.offset)
                yield place.path, place.line


def _links(block: Block) -> list[Mark]:
    return [mark for mark in block.marks if mark.kind == "link" and mark.value]
