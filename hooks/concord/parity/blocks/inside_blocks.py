"""Where blocks of one kind differ in what can be counted: columns, nesting; the order of tabs."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Block, Page
from ..pairing import blocks_of
from ..sections import Section


def uneven_blocks(
    page: Page, section: Section, translation: Page, counterpart: Section
) -> Iterator[tuple[Block, Block, str]]:
    """The first row and item that differ from their counterparts, and what is wrong with each."""
    depths = _depths(page, section), _depths(translation, counterpart)
    told = set()
    for one, two in blocks_of(section, counterpart):
        cells = one.text.count("\n"), two.text.count("\n")
        message = ""
        if one.kind == "row" and cells[0] != cells[1]:
            message = f"a row of {cells[1] + 1} cells, not {cells[0] + 1}"
        elif one.kind == "item" and depths[0][one.start] != depths[1][two.start]:
            message = f"an item of level {depths[1][two.start]}, not {depths[0][one.start]}"
        if message and one.kind not in told:
            told.add(one.kind)
            yield one, two, message


def misplaced_tab(section: Section, counterpart: Section) -> Block | None:
    """The first tab of a translation that stands at another place, where it has the same tabs."""
    ours, theirs = _tabs(section), _tabs(counterpart)
    rows = [one.text for one in ours], [one.text for one in theirs]
    if rows[0] == rows[1] or sorted(rows[0]) != sorted(rows[1]):
        return None
    return next(b for a, b in zip(ours, theirs, strict=True) if a.text != b.text)


def _tabs(section: Section) -> list[Block]:
    return [b for b in section.blocks if b.kind == "title" and b.container[-1:] == ("tab",)]


def _depths(page: Page, section: Section) -> dict[int, int]:
    """How deep each item of a section stands in its list, from 1, by its offset."""
    found, columns = {}, list[int]()
    for block in section.blocks:
        start = page.source[block.start : block.end]
        column = len(start) - len(start.lstrip(" \t>"))
        if block.kind != "item":
            columns = columns if column and block.kind != "row" else []
            continue
        while columns and columns[-1] > column:
            columns.pop()
        if not columns or columns[-1] < column:
            columns.append(column)
        found[block.start] = len(columns)
    return found
