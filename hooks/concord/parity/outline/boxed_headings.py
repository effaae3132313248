"""Headings inside a quotation, where the other language may have a box with a title."""

from __future__ import annotations

from ...model import RUNNING_KINDS, Page


def is_title_of_a_box(index: int, page: Page, other: Page) -> bool:
    """Whether a heading stands in a quotation, and the other page has a box that it may be of."""
    block = next((b for b in page.blocks if b.kind == "heading" and b.section == index), None)
    if block is None or "quote" not in block.container:
        return False
    return any(b.container and b.kind in RUNNING_KINDS for b in other.blocks)
