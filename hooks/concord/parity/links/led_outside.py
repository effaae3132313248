"""Links in whose place the original leads to a file on a code host."""

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
    """Path and line of each link of a translation in whose place the page leads to a repository.

    A translation that leads there is one of before the site had a page for it.
    """
    for one, two in blocks_of(section, counterpart):
        ours, theirs = _links(one), _links(two)
        if len(ours) != len(theirs):
            continue
        for first, second in zip(ours, theirs, strict=True):
            if ON_A_HOST(first.value) and not ON_A_HOST(second.value):
                place = translation.place(second.offset)
                yield place.path, place.line


def _links(block: Block) -> list[Mark]:
    return [mark for mark in block.marks if mark.kind == "link" and mark.value]
