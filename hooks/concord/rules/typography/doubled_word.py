"""A word, a character or a mark that stands twice.

It is left behind when a sentence is written anew, and the eye reads over it. Told are only words
that nobody writes twice, so that 谢谢, 看看 and "that that" are left alone.

Bad:

    这是开放基础设施的的开端。

Good:

    这是开放基础设施的开端。
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...languages import language
from ...languages.function_words import is_surely_not_in
from ...model import SILENT_KINDS, Block, Page
from ...registry import Registry
from ...typography.doubled import doubled
from ..rule import page_rule
from ..settled import settled


@page_rule("TYP503", "doubled-word")
def doubled_word(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at all prose of a page."""
    yield from settled(_found(page), registry)


def _found(page: Page) -> Iterator[Finding]:
    tag = language(page.locale).tag
    for block in page.blocks:
        if block.kind in SILENT_KINDS:
            continue
        for start, end in doubled(block.text, tag):
            if block.is_masked(start, end) or is_surely_not_in(block.text, page.locale):
                continue
            if not _is_set_apart(page, block, start, end) and not _is_address(block, start, end):
                yield doubled_word.finding(
                    page.place(block.offset(start)),
                    f"it stands twice: {' '.join(block.text[start:end].split())}", "write it once",
                )  # fmt: skip


def _is_set_apart(page: Page, block: Block, start: int, end: int) -> bool:
    """Whether one of two words is emphasised, and so a name, or of a picture: the style _style_.

    Or a note stands between two marks, as in [^1], [^2].
    """
    between = page.source[block.offset(start) : block.offset(end - 1) + 1]
    if "[^" in between:
        return True
    return language(page.locale).tag == "en" and any(sign in between for sign in ("*", "_", "!["))


def _is_address(block: Block, start: int, end: int) -> bool:
    """Whether a link spells the id that it leads to, whose heading is told."""
    word, *_ = block.text[start:end].split()
    return any(
        mark.kind == "link"
        and mark.start <= start
        and end <= mark.end
        and f"{word}-{word}" in mark.value.partition("#")[2]
        for mark in block.marks
    )
