"""Which blocks of a page stand in which elements of its HTML.

Both are in the same order and say the same words: an element holds the next blocks whose words
are, one after the other, its own. Elements without blocks are what parts of concord have drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape

from ...model import Block, Page
from ...parity.sections import sections
from .elements import ID, TAG, Element, elements

HEADING = re.compile(r"h[1-6]\Z")
UNSAID = re.compile(r'<(?:sup id="fnref.*?</sup>|a class="headerlink".*?</a>)', re.S)
UNHEARD = re.compile(r"[\W_]+")
"""All but letters and figures."""
PICTURE = re.compile(r"<(?:img|figure|svg)\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """An element, or several that cannot be told apart, and the blocks that stand in it.

    ``heading`` is the index of the heading that it is, -1 for all else.
    """

    name: str
    html: str
    blocks: tuple[Block, ...] = ()
    heading: int = -1


def units(html: str, page: Page) -> dict[int, list[Unit]]:
    """The units of a page by section (-1 before the first heading), each section's own first."""
    found: dict[int, list[Element]] = {-1: []}
    numbers = {heading.id: number for number, heading in enumerate(page.headings)}
    at = -1
    for element in elements(html):
        named = ID.search(element.opening)
        if HEADING.match(element.name) and named and numbers.get(named[1], -1) > at:
            at = numbers[named[1]]
            found[at] = []
        found[at].append(element)
    blocks = {section.index: section.blocks for section in sections(page)}
    return {index: list(_of_section(index, row, blocks[index])) for index, row in found.items()}


def _of_section(index: int, row: Sequence[Element], blocks: Sequence[Block]) -> Iterator[Unit]:
    if index >= 0:
        yield Unit(row[0].name, row[0].html, (), index)
        row = row[1:]
    claims = _claims(row, blocks)
    if claims is None:
        yield Unit("div", "\n".join(element.html for element in row), tuple(blocks))
        return
    for number, element in enumerate(row):
        start, end = claims.get(number, (0, 0))
        yield Unit(element.name, element.html, tuple(blocks[start:end]))


def _claims(
    row: Sequence[Element], blocks: Sequence[Block]
) -> Mapping[int, tuple[int, int]] | None:
    """The blocks of each element as (start, end); None where some block is in none of them."""
    found: dict[int, tuple[int, int]] = {}
    said = [_said(block) for block in blocks]
    at = 0
    for number, element in enumerate(row):
        if at == len(blocks):
            break
        is_picture = blocks[at].kind == "image"
        end = at + bool(PICTURE.search(element.html)) if is_picture else _end(element, said, at)
        if end > at:
            found[number] = at, end
            at = end
    return found if at == len(blocks) else None


def _end(element: Element, said: Sequence[str], at: int) -> int:
    """Behind the last block from ``at`` on that an element says; ``at`` if it says none.

    ``said`` are the letters and figures of the blocks.
    """
    left, end = _words(element), at
    while left and end < len(said):
        if not left.startswith(said[end]):
            return at
        left, end = left[len(said[end]) :], end + 1
    return at if left else end


def _words(element: Element) -> str:
    """The letters and figures of an element, without numbers of notes and links to itself."""
    return _bare(unescape(TAG.sub("", UNSAID.sub("", element.html))))


def _said(block: Block) -> str:
    """The letters and figures of a block; pictures say nothing in HTML."""
    text = block.text
    for mark in sorted(block.marks, reverse=True, key=lambda mark: mark.start):
        if mark.kind in ("image", "comment"):
            text = text[: mark.start] + text[mark.end :]
    return _bare(text)


def _bare(text: str) -> str:
    return UNHEARD.sub("", text)
