"""Pairing a page with its translation: sections by heading id, blocks by position.

A section whose translated heading has no id written is paired by its place, so that a site is
compared before its headings have ids.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Block, Page
from .alignment import Opcode, align


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks under one heading, the heading itself left out; ``id`` is "" before the first."""

    id: str
    index: int
    blocks: tuple[Block, ...]


def sections(page: Page) -> list[Section]:
    """The sections of a page in order; blocks that only hold comments are left out."""
    blocks: dict[int, list[Block]] = {-1: []}
    for number in range(len(page.headings)):
        blocks[number] = []
    for block in page.blocks:
        if block.kind != "heading" and not block.is_comment:
            blocks[block.section].append(block)
    return [
        Section(page.headings[index].id if index >= 0 else "", index, tuple(members))
        for index, members in blocks.items()
    ]


def counterparts(page: Page, translation: Page) -> dict[str, str]:
    """The ids of translated sections by those of the page's own; "" is the top of both."""
    ours, theirs = page.headings, translation.headings
    found = {name: name for name in {h.id for h in ours} & {h.id for h in theirs}}
    written = {heading.id for heading in theirs if heading.explicit}
    if [heading.level for heading in ours] == [heading.level for heading in theirs]:
        for one, two in zip(ours, theirs, strict=True):
            if not two.explicit and one.id not in written:
                found[one.id] = two.id
    return {"": "", **found}


def paired_sections(page: Page, translation: Page) -> Iterator[tuple[Section, Section]]:
    """Sections with their counterparts, in the order of the page."""
    theirs = {section.id: section for section in sections(translation)}
    ids = counterparts(page, translation)
    for section in sections(page):
        if section.id in ids:
            yield section, theirs[ids[section.id]]


def signature(block: Block) -> tuple[str, ...]:
    """What must be equal in a block and its counterpart: kind, boxes, image."""
    return (block.kind, *block.container, image(block))


def image(block: Block) -> str:
    """The target of a block that is an image, "" for others."""
    return next((mark.value for mark in block.marks if block.kind == mark.kind == "image"), "")


Change = tuple[str, tuple[Block, ...], tuple[Block, ...]]
"""Blocks without counterpart: "replace", "delete" (not here) or "insert" (only here)."""


def changes(section: Section, counterpart: Section) -> Iterator[Change]:
    """Where the blocks of two sections differ in kind."""
    for tag, i1, i2, j1, j2 in _opcodes(section, counterpart):
        if tag != "equal":
            yield tag, section.blocks[i1:i2], counterpart.blocks[j1:j2]


def paired_headings(page: Page, translation: Page) -> Iterator[tuple[Block, Block]]:
    """The blocks of headings that head counterparts."""
    theirs = dict(_headings(translation))
    ids = counterparts(page, translation)
    for name, block in _headings(page):
        if name in ids and (counterpart := theirs.get(ids[name])):
            yield block, counterpart


def _headings(page: Page) -> Iterator[tuple[str, Block]]:
    blocks = (block for block in page.blocks if block.kind == "heading")
    return ((page.section_id(block), block) for block in blocks)


def paired_texts(page: Page, translation: Page) -> Iterator[tuple[Block, Block]]:
    """Headings and blocks with their counterparts: all that readers read."""
    yield from paired_headings(page, translation)
    yield from paired_blocks(page, translation)


def paired_blocks(page: Page, translation: Page) -> Iterator[tuple[Block, Block]]:
    """Blocks and their counterparts, in paired sections, as far as their kinds agree."""
    for section, counterpart in paired_sections(page, translation):
        for tag, i1, i2, j1, _ in _opcodes(section, counterpart):
            if tag == "equal":
                yield from zip(
                    section.blocks[i1:i2], counterpart.blocks[j1 : j1 + i2 - i1], strict=True
                )


def _opcodes(one: Section, two: Section) -> list[Opcode]:
    ours = [signature(block) for block in one.blocks]
    theirs = [signature(block) for block in two.blocks]
    if ours == theirs:
        return [("equal", 0, len(ours), 0, len(theirs))]
    return align(one.blocks, two.blocks, (ours, theirs))
