"""A straight apostrophe or quotation mark in English, on a page that sets them curved.

A typewriter had one mark for all; set text has an apostrophe and two halves. Many sites write
straight ones throughout, and are left alone: the rule speaks of pages that keep to them nine
times of ten, or where it is named. Code, addresses and names of labels stay as they are.

Bad:

    It's the operators' choice: "the big tent".

Good:

    It’s the operators’ choice: “the big tent”.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Repair
from ...languages import language
from ...late_pattern import LatePattern
from ...model import SILENT_KINDS, Block, Page
from ...reading.front_matter_lines import prose_lines
from ...registry import Registry
from ...typography.straight import Change, straight
from ..rule import page_rule
from ..settled import settled

CURVED = LatePattern(r"(?<=\w)’|“(?=[^“”\n]+”)")
KEPT = 9
"""So many times as often must a page set them curved to be held to it unasked."""
VALUE = LatePattern(r"\A\s*(?:- )?[\w-]+: +(['\"]?)(.*?)\1\s*\Z|\A\s*(?![\w-]+:)(.*)\Z")
"""A line of front matter: what is quoted in it as YAML wants it, and what it says."""
AROUND = 12


@page_rule("TYP510", "straight-quote", fixable=True)
def straight_quote(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the prose of a page in English, and at the values of its front matter."""
    if language(page.locale).tag != "en":
        return
    found = [*_in_front_matter(page), *_in_blocks(page)]
    if found and (registry.is_named(straight_quote.code) or _curved(page) >= KEPT * len(found)):
        yield from settled(found, registry)


def _curved(page: Page) -> int:
    texts = [block.prose for block in page.blocks if block.kind not in SILENT_KINDS]
    return sum(1 for text in texts for _ in CURVED.finditer(text))


def _in_blocks(page: Page) -> Iterator[Finding]:
    for block in page.blocks:
        if block.kind in SILENT_KINDS or ("'" not in block.text and '"' not in block.text):
            continue
        for start, text in _cells(block):
            for changes in straight(text):
                if not any(block.is_masked(start + at, start + at + 1) for at, _ in changes):
                    places = [(block.offset(start + at), mark) for at, mark in changes]
                    yield from _finding(page, places)


def _cells(block: Block) -> Iterator[tuple[int, str]]:
    """The cells of a row, and others whole, each with where it begins."""
    start = 0
    for cell in block.text.split("\n") if block.kind == "row" else [block.text]:
        yield start, cell
        start += len(cell) + 1


def _in_front_matter(page: Page) -> Iterator[Finding]:
    lines = page.source.split("\n")
    for number in sorted(prose_lines(page)):
        value = VALUE.search(lines[number])
        if value:
            group = 2 if value[2] is not None else 3
            start = page.lines[number] + value.start(group)
            for changes in straight(value[group]):
                yield from _finding(page, [(start + at, mark) for at, mark in changes])


def _finding(page: Page, changes: list[Change]) -> Iterator[Finding]:
    """One for a mark or for both halves; none of what is written otherwise, as an entity."""
    if any(page.source[at] not in "'\"" or page.source[at - 1] == "\\" for at, _ in changes):
        return
    first, last = changes[0][0], changes[-1][0]
    line = page.lines[page.place(first).line - 1]
    said = page.source[max(line, first - AROUND) : last + AROUND].partition("\n")[0].strip()
    yield straight_quote.finding(
        page.place(first), f"straight {page.source[first]}: {said}",
        f"write {' '.join(mark for _, mark in changes)}",
        repairs=tuple(Repair(at, at + 1, mark) for at, mark in changes),
    )  # fmt: skip
