"""Links in whose place the original leads to a file on a code host."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Block, Mark, Page
from ..literal.literals import REVISION
from ..pairing import blocks_of
from ..sections import Section


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
            if _is_on_a_host(first) and not _is_on_a_host(second):
                place = translation.place(second.offset)
                yield place.path, place.line


def _links(block: Block) -> list[Mark]:
    return [mark for mark in block.marks if mark.kind == "link" and mark.value]


def _is_on_a_host(link: Mark) -> bool:
    return "://" in link.value and REVISION.search(link.value) is not None
