"""A quotation mark or bracket of full width that is turned round, or lacks its other half.

Keyboards write both halves with one key, and take the wrong one after a mark or a blank; a bracket
of half width closes none of full width.

Bad:

    点击”保存“按钮（见下文)。

Good:

    点击“保存”按钮（见下文）。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...languages import language
from ...model import SILENT_KINDS, Block, Page
from ...registry import Registry
from ...typography.halves import lone
from ..rule import page_rule
from ..settled import settled


@page_rule("TYP504", "unpaired-mark")
def unpaired_mark(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at each block of a page in a language with such marks."""
    if language(page.locale).has_han:
        yield from settled(_found(page), registry)


def _found(page: Page) -> Iterator[Finding]:
    for block in page.blocks:
        if block.kind in SILENT_KINDS:
            continue
        for start, text in _parts(block):
            for index, wrong in lone(text):
                at = start + index
                yield unpaired_mark.finding(
                    page.place(block.offset(at)), f"{text[index]} {wrong}: {_around(block, at)}",
                    "write both halves, each where it belongs",
                )  # fmt: skip


def _parts(block: Block) -> Iterator[tuple[int, str]]:
    """The cells of a row, and others whole, each with where it begins."""
    text, start = block.prose, 0
    for cell in text.split("\n") if block.kind == "row" else [text]:
        yield start, cell
        start += len(cell) + 1


def _around(block: Block, at: int) -> str:
    return " ".join(block.text[max(0, at - 8) : at + 9].split())
