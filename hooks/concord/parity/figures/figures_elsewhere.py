"""Figures that the other language says elsewhere, or has no need to say: none of them is lost."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from ...model import PROSE_KINDS, Block, Page
from ...model.kept_of_objects import kept_of_objects
from ...quantities.digits import WRITTEN
from ...quantities.in_block import Lost

NUMBERED = re.compile(r"\W*\d+(?:\.\d+)*\W+")
"""The number of a section."""
ITEM = re.compile(r"\d+[.)]\s")
"""The number of an item that a paragraph holds, where Markdown sees no list."""
QUARTILE = re.compile("Q[1-4]|first|third|1st|3rd|25th|75th")
COURSE = re.compile(r"(?<=[A-Za-z] )101\W*\Z")
"""A course for beginners, which other languages call so."""
DIGITS = re.compile(r"\d{2,}(?:[.,]\d+)*|\d[.,]\d+")
SEVERAL = 3
"""So many figures that stand beside were moved there, however small."""
NEAR, FAR = 1, 3
"""So many blocks on each side may say a figure in whose place another stands, or none."""

Place = tuple[Block, Page]
"""A block and its page."""


def said_nowhere(
    here: Place, missing: list[Lost], there: Place, extra: list[Lost]
) -> tuple[list[Lost], list[Lost]]:
    """The figures of a block and of its counterpart that the other language certainly lacks."""
    (one, page), (two, translation) = here, there
    ours, theirs = _unnumbered(one, missing), _unnumbered(two, extra)
    ours, theirs = _not_in_html(ours, translation), _not_in_html(theirs, page)
    if not (ours and theirs):
        ours, theirs = _not_beside(ours, there), _not_beside(theirs, here)
    ours, theirs = _unsaid(ours, two), _unsaid(theirs, one)
    far = NEAR if ours and theirs else FAR
    ours, theirs = _not_next(ours, here, there, far), _not_next(theirs, there, here, far)
    return ours, theirs


def _unnumbered(block: Block, figures: list[Lost]) -> list[Lost]:
    """Those that are more than the number of a section or an item, which some leave out."""
    start = NUMBERED.match(block.text) if block.kind == "heading" else None
    return [
        figure
        for figure in figures
        if (not start or figure.start >= start.end())
        and not _is_item(block.text, figure.start)
        and not COURSE.match(block.text, figure.start)
    ]


def _is_item(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return line > 0 and not text[line:start].strip() and ITEM.match(text, start) is not None


def _not_in_html(figures: list[Lost], other: Page) -> list[Lost]:
    """Those whose digits stand in no raw HTML of the other page, such as a table."""
    left = [figure for figure in figures if DIGITS.search(figure.text)]
    if not left:
        return figures
    there = _in_html(other)
    return [
        figure
        for figure in figures
        if not (found := DIGITS.findall(figure.text)) or not there.issuperset(found)
    ]


def _not_beside(figures: list[Lost], there: Place) -> list[Lost]:
    """Those whose digits stand in no other block of the section of their counterpart."""
    block, other = there
    if len(figures) < SEVERAL and not any(DIGITS.search(figure.text) for figure in figures):
        return figures
    times, own = _sections(other)[block.section].times, _written(block)

    def is_said(figure: Lost) -> bool:
        found = WRITTEN.findall(figure.text)
        return bool(found) and all(times[number] > (number in own) for number in found)

    if len(figures) >= SEVERAL and all(map(is_said, figures)):
        return []
    return [figure for figure in figures if not DIGITS.search(figure.text) or not is_said(figure)]


def _unsaid(figures: list[Lost], other: Block) -> list[Lost]:
    """Those that their counterpart does not write in a formula, as ``i-1``.

    Nor are they a quartile, which Chinese calls upper or lower and does not number.
    """
    if not figures:
        return figures
    text = "".join(other.text.split())
    has_quartiles = "四分位" in text
    return [
        figure
        for figure in figures
        if not (figure.text[:1] in "-−" and figure.text in text)
        and not (has_quartiles and QUARTILE.fullmatch(figure.text))
    ]


def _not_next(figures: list[Lost], here: Place, there: Place, far: int) -> list[Lost]:
    """Those that so many blocks before and behind their counterpart do not say instead, as digits.

    Parts of a date or version stand there by chance.
    """
    if not figures:
        return figures
    said = _next_to(*there, far) - _next_to(*here, far)
    return [
        figure
        for figure in figures
        if figure.is_whole or not (found := set(WRITTEN.findall(figure.text))) or not found <= said
    ]


def _next_to(block: Block, page: Page, far: int) -> set[str]:
    """The numbers of so many blocks on each side of another in its section."""
    blocks, places, _ = _sections(page)[block.section]
    at = places[id(block)]
    near = (*blocks[max(0, at - far) : at], *blocks[at + 1 : at + 1 + far])
    return {number for one in near if one.kind in PROSE_KINDS for number in _written(one)}


class _Section(NamedTuple):
    """The blocks of a section, where each stands, and in how many of them each number does."""

    blocks: list[Block]
    places: dict[int, int]
    times: Counter[str]


# Of a table with thousands of figures each one asks for it.
@kept_of_objects()
def _sections(page: Page) -> dict[int, _Section]:
    """What stands in each section of a page; blocks are known by their identity."""
    found: dict[int, _Section] = {}
    for block in page.blocks:
        section = found.setdefault(block.section, _Section([], {}, Counter()))
        section.places[id(block)] = len(section.blocks)
        section.blocks.append(block)
        section.times.update(_written(block))
    return found


@kept_of_objects()
def _in_html(page: Page) -> frozenset[str]:
    """The numbers in the raw HTML of a page."""
    texts = (block.text for block in page.blocks if block.kind == "html")
    return frozenset(number for text in texts for number in DIGITS.findall(text))


def _written(block: Block) -> set[str]:
    return set(WRITTEN.findall(block.text))
