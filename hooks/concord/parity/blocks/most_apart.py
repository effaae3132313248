"""Pages of which most blocks have no counterpart, as PAR307 tells of the whole page."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Page
from ...registry import Registry
from .lone_blocks import Differing, lone_blocks
from .unboxed import unboxed

MANY = 4
"""From so many places on, if most blocks of a page differ, one finding speaks of all."""


def are_most(page: Page, translation: Page, found: Sequence[Differing]) -> bool:
    """Whether most blocks of a page have no counterpart, at several places."""
    return len(found) >= MANY and 2 * apart(found) > whole(page, translation)


def apart(found: Sequence[Differing]) -> int:
    """How many blocks have no counterpart."""
    return sum(max(len(ours), len(theirs)) for *_, ours, theirs in found)


def whole(page: Page, translation: Page) -> int:
    """How many blocks the longer of two pages has, but for its headings."""
    return max(sum(b.kind != "heading" for b in one.blocks) for one in (page, translation))


def differing(
    page: Page, translation: Page, registry: Registry
) -> tuple[Page, Page, list[Differing]]:
    """What differs between two pages, and these without their boxes if most differs by them."""
    found = lone_blocks(page, translation, registry)
    if not are_most(page, translation, found):
        return page, translation, found
    plain = unboxed(page), unboxed(translation)
    less = lone_blocks(*plain, registry)
    # Where boxes are not what makes the difference, the pages stay as they are.
    is_by_boxes = 2 * apart(less) <= apart(found) and not are_most(*plain, less)
    return (*plain, less) if is_by_boxes else (page, translation, found)


def are_mostly_apart(page: Page, translation: Page, registry: Registry) -> bool:
    """Whether one finding speaks of a whole page; what else differs there goes without saying."""
    return are_most(*differing(page, translation, registry))
