"""The sections of a page: the blocks under each of its headings."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Block, Page, Place
from .menus import is_menu


@dataclass(frozen=True, eq=False, slots=True)
class Section:
    """The blocks under one heading; ``id`` is "" before the first, ``index`` then -1.

    ``heads`` are the blocks of its own heading and of those below that have no counterpart, with
    whose blocks it is compared.
    """

    id: str
    index: int
    blocks: tuple[Block, ...]
    heads: tuple[Block, ...] = ()
    locale: str = ""


def sections(page: Page) -> list[Section]:
    """The sections of a page in order; comments and menus of languages are left out."""
    blocks: dict[int, list[Block]] = {number: [] for number in range(-1, len(page.headings))}
    heads: dict[int, tuple[Block, ...]] = {}
    for block in page.blocks:
        if block.kind == "heading":
            heads[block.section] = (block,)
        elif not block.is_comment and not is_menu(block, page):
            blocks[block.section].append(block)
    return [
        Section(
            page.headings[index].id if index >= 0 else "", index, tuple(members),
            heads.get(index, ()), page.locale,
        )
        for index, members in blocks.items()
    ]  # fmt: skip


def named(page: Page, section: Section) -> str:
    """A section as readers know it: by the text of its heading."""
    return f"“{page.headings[section.index].text}”" if section.index >= 0 else "at the top"


def heading_place(page: Page, section: Section) -> Place:
    """Where a section begins."""
    return page.headings[section.index].place if section.index >= 0 else Place(page.path)
