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
from ...typography.raw_marks import raw_links, raw_strong, shows_asterisks
from ..rule import page_rule
from ..settled import settled


@page_rule("TYP508", "raw-mark")
def raw_mark(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at what is written between the marks of code."""
    yield from settled(_found(page, registry), registry)


def _found(page: Page, registry: Registry) -> Iterator[Finding]:
    if "**" in page.source and not registry.ways.generator.has_loose_emphasis:
        for start, end in raw_strong(page.source):
            block = _prose(page, start)
            if block and shows_asterisks(page.source[block.start : block.end]):
                yield _finding(page, start, end, "put the marks round the words alone")
    for start, end in raw_links(page.source):
        if _prose(page, start):
            yield _finding(page, start, end, "write [text](target)")


def _prose(page: Page, offset: int) -> Block | None:
    """The block of text in which something stands, unless it is code there."""
    block = next((one for one in page.blocks if one.start <= offset < one.end), None)
    is_prose = block and block.kind not in SILENT_KINDS and not _is_code(block, offset)
    return block if is_prose else None


def _is_code(block: Block, offset: int) -> bool:
    return any(mark.offset <= offset < mark.stop for mark in block.marks if mark.kind == "code")


def _finding(page: Page, start: int, end: int, hint: str) -> Finding:
    said = " ".join(page.source[start:end].split())
    return raw_mark.finding(
        page.place(start),
        f"readers see the marks of {said if len(said) <= 60 else said[:59] + '…'}", hint,
    )  # fmt: skip
