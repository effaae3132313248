"""Headings inside a quotation, where the other language may have a box with a title."""

from __future__ import annotations

from ...model import RUNNING_KINDS, Page
from ...model.kept_of_objects import kept_of_objects


def is_title_of_a_box(index: int, page: Page, other: Page) -> bool:
    """Whether a heading stands in a quotation, and the other page has a box that it may be of."""
    return index in _quoted(page) and _has_boxes(other)


# Each heading that one language has alone asks for both.
@kept_of_objects()
def _quoted(page: Page) -> frozenset[int]:
    """The headings of a page that stand in quotations, by their number."""
    headings = (block for block in page.blocks if block.kind == "heading")
    return frozenset(block.section for block in headings if "quote" in block.container)


@kept_of_objects()
def _has_boxes(page: Page) -> bool:
    return any(block.container and block.kind in RUNNING_KINDS for block in page.blocks)
