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

from collections.abc import Iterator

from ...findings import Finding
from ...model import SILENT_KINDS, Block, Page
from ...registry import Registry
from ...typography.raw_marks import raw_links, raw_strong
from ..rule import page_rule
from ..settled import settled


@page_rule("TYP508", "raw-mark")
def raw_mark(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at what is written between the marks of code."""
    yield from settled(_found(page, registry), registry)


def _found(page: Page, registry: Registry) -> Iterator[Finding]:
    is_strict = "**" in page.source and not registry.ways.generator.has_loose_emphasis
    has_links = any(mark in page.source for mark in ("](", "]（", "] (", ")[", "】("))
    for block in page.blocks if is_strict or has_links else ():
        if block.kind in SILENT_KINDS:
            continue
        text = page.source[block.start : block.end]
        for start, end in raw_strong(text) if is_strict and "**" in text else ():
            if not _is_code(block, block.start + start):
                yield _finding(page, block, start, end, "put the marks round the words alone")
        for start, end in raw_links(text) if has_links else ():
            if not _is_code(block, block.start + start):
                yield _finding(page, block, start, end, "write [text](target)")


def _is_code(block: Block, offset: int) -> bool:
    return any(mark.offset <= offset < mark.stop for mark in block.marks if mark.kind == "code")


def _finding(page: Page, block: Block, start: int, end: int, hint: str) -> Finding:
    said = " ".join(page.source[block.start + start : block.start + end].split())
    return raw_mark.finding(
        page.place(block.start + start),
        f"readers see the marks of {said if len(said) <= 60 else said[:59] + '…'}", hint,
    )  # fmt: skip
