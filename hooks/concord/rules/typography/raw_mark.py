"""A mark of Markdown that readers see as it is written.

`**` does not end what is strong where punctuation stands before it and a letter of a language
without blanks behind it; a link whose halves are apart, or in brackets of full width, is none.
Python-Markdown, and what reads Chinese as it does, is not held to the first.

Bad:

    **注意：**先备份，见 [指南] (guide.md)。

Good:

    **注意**：先备份，见 [指南](guide.md)。
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ...findings import Finding
from ...model import SILENT_KINDS, Block, Page
from ...registry import Registry
from ...typography.raw_marks import raw_links, raw_strong, shows_asterisks
from ..rule import page_rule
from ..settled import settled

Span = tuple[int, int]


@page_rule("TYP508", "raw-mark")
def raw_mark(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at what is written between the marks of code."""
    yield from settled(_found(page, registry), registry)


def _found(page: Page, registry: Registry) -> Iterator[Finding]:
    if "**" in page.source and not registry.ways.generator.has_loose_emphasis:
        for block, spans in _by_block(page, raw_strong(page.source)):
            if shows_asterisks(page.source[block.start : block.end]):
                for span in spans:
                    yield _finding(page, *span, "put the marks round the words alone")
    for _, spans in _by_block(page, raw_links(page.source)):
        for span in spans:
            yield _finding(page, *span, "write [text](target)")


def _by_block(page: Page, spans: Iterable[Span]) -> Iterator[tuple[Block, list[Span]]]:
    """Stretches, in their order, by the block of text in which they begin, unless it is code."""
    starts = [block.start for block in page.blocks]
    for number, some in groupby(spans, lambda span: bisect_right(starts, span[0]) - 1):
        # What stands before the first block is front matter.
        if number < 0 or (block := page.blocks[number]).kind in SILENT_KINDS:
            continue
        code = sorted((m.offset, m.stop) for m in block.marks if m.kind == "code")
        left = [one for one in some if one[0] < block.end and not _is_in(code, one[0])]
        if left:
            yield block, left


def _is_in(spans: Sequence[Span], offset: int) -> bool:
    """Whether one of some stretches, which stand apart and in order, holds an offset."""
    number = bisect_right(spans, (offset, sys.maxsize)) - 1
    return number >= 0 and offset < spans[number][1]


def _finding(page: Page, start: int, end: int, hint: str) -> Finding:
    said = " ".join(page.source[start:end].split())
    return raw_mark.finding(
        page.place(start),
        f"readers see the marks of {said if len(said) <= 60 else said[:59] + '…'}", hint,
    )  # fmt: skip
