"""Texts of a page that are no words of its own: samples, quotations, what people said."""

from __future__ import annotations

import re
from itertools import pairwise

from ...languages import language
from ...model import Block, Page
from .announced_messages import announced_messages

SPEECH = re.compile(r"“[^”]{40,}”|\"[^\"]{40,}\"")
"""A sentence of somebody's."""
IN_ENGLISH = re.compile(
    r"[（(](?:in )?English(?: version)?[)）]\s*\Z|英文(?:原文|版本?|版原文)?[)）]?\s*\Z", re.I
)
"""How a heading ends below which something stands in English for readers of any language."""
VOICES = 3
"""So many rows in the translation's language on the original's page, too, are meant so."""


def without_shown(left: list[tuple[Block, Block]], page: Page) -> list[tuple[Block, Block]]:
    """Pairs of blocks less those whose second the page shows as code, quotes or announces."""
    if not left:
        return left
    samples = _samples(page)
    cited = _cited(page) | announced_messages(page) | _in_english(page)
    return [
        pair for pair in left
        if pair[1].start not in cited and not samples.issuperset(_lines(page, pair[1]))
    ]  # fmt: skip


def _samples(page: Page) -> frozenset[str]:
    """The lines of a page's code: what it shows of it is no text of its own."""
    code = (block.text for block in page.blocks if block.kind == "code")
    return frozenset(line.strip() for text in code for line in text.split("\n"))


def are_voices(blocks: list[tuple[Block, Block]], original: str, locale: str) -> bool:
    """Whether rows stand in both languages on both pages: what people said, each in his own."""
    ours, theirs = language(original).script, language(locale).script
    if theirs is None or ours is not None:
        return False
    rows = [two.text for one, two in blocks if two.kind == "row" and one.text == two.text]
    return sum(bool(theirs.search(text)) for text in rows) >= VOICES


def _cited(page: Page) -> frozenset[int]:
    """Where quotations begin that a colon, a link or marks announce: what others said as is."""
    return frozenset(
        two.start
        for one, two in pairwise(page.blocks)
        if two.container[-1:] == ("quote",) and (SPEECH.search(two.text) or _announces(one, two))
    )


def _in_english(page: Page) -> frozenset[int]:
    """Where what stands below a heading begins that says it is in English."""
    sections, level = set[int](), 0
    for number, heading in enumerate(page.headings):
        if not level or heading.level <= level:
            level = heading.level if IN_ENGLISH.search(heading.text) else 0
        if level:
            sections.add(number)
    return frozenset(block.start for block in page.blocks if block.section in sections)


def _announces(block: Block, quotation: Block) -> bool:
    if block.container == quotation.container:
        return False
    end = len(block.text.rstrip(" .。"))
    has_link = any(mark.kind == "link" and mark.end >= end > 0 for mark in block.marks)
    return has_link or block.text.rstrip().endswith((":", "："))


def _lines(page: Page, block: Block) -> set[str]:
    return {line.strip() for line in page.source[block.start : block.end].split("\n")}
