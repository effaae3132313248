"""A mark of Markdown that readers see as it is written.

`**` does not end what is strong where punctuation stands before it and a letter of a language
without blanks behind it; a link whose halves are apart, in brackets of full width or with a blank
in its target is none, nor is a heading or an item without a blank behind its sign, nor code with
one backtick alone. What reads Markdown as Python-Markdown does is not held to all of it.

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
from ...typography.lone_ticks import shows_tick
from ...typography.raw_lines import raw_lines
from ...typography.raw_marks import raw_links, raw_strong, shows_asterisks, spaced_links
from ..rule import page_rule
from ..settled import settled

Span = tuple[int, int]
LONG = 24
"""So many signs are shown from a backtick on."""


@page_rule("TYP508", "raw-mark")
def raw_mark(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at what is written between the marks of code."""
    yield from settled(_found(page, registry), registry)


def _found(page: Page, registry: Registry) -> Iterator[Finding]:
    generator, text = registry.ways.generator, page.source
    if "**" in text and not generator.has_loose_emphasis:
        yield from _asterisks(page)
    yield from _all(page, raw_links(text), "write [text](target)")
    lines = list(raw_lines(text))
    if not generator.has_loose_marks:
        yield from _all(page, spaced_links(text), "write %20 for the blank, or leave it out")
        headings = (span for kind, span in lines if kind == "heading")
        yield from _all(page, headings, "write a blank behind #", "paragraph")
    items = (span for kind, span in lines if kind == "item")
    yield from _all(page, items, "write a blank behind -", "item")
    for block in page.blocks if "`" in text else ():
        if "`" in block.text and block.kind not in SILENT_KINDS:
            yield from _lone_tick(page, block)


def _asterisks(page: Page) -> Iterator[Finding]:
    """Marks of what is strong, in blocks of which a reader sees some."""
    for block, spans in _by_block(page, raw_strong(page.source)):
        if shows_asterisks(page.source[block.start : block.end]):
            for span in spans:
                yield _finding(page, *span, "put the marks round the words alone")


def _all(page: Page, spans: Iterable[Span], hint: str, kind: str = "") -> Iterator[Finding]:
    """Some stretches, in blocks of text of one kind or of any."""
    for block, some in _by_block(page, spans):
        for span in some if kind in ("", block.kind) else ():
            yield _finding(page, *span, hint)


def _lone_tick(page: Page, block: Block) -> Iterator[Finding]:
    """The first backtick of a text that readers see."""
    at = block.text.index("`")
    if not block.is_masked(at, at + 1) and shows_tick(page.source[block.start : block.end]):
        start = block.offset(at)
        end = page.source.find("\n", start, start + LONG)
        yield _finding(page, start, start + LONG if end < 0 else end, "write ` on both sides")


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
