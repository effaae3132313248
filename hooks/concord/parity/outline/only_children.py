"""A heading that stands alone below another, over what the other language says without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...late_pattern import LatePattern
from ...model import Heading, Page
from ...model.kept_of_objects import kept_of_objects

LATIN = r"[0-9a-z\u00c0-\u024f]+"
SHORT = LatePattern(rf"(?i:[^\W_a-z\u00c0-\u024f]{{1,8}}|{LATIN}(?: {LATIN}){{0,2}})")
"""A heading of a few words or characters; more of them say something."""


def is_only_child(index: int, page: Page, other: Page, counterparts: Mapping[int, int]) -> bool:
    """Whether a short heading is the only one below the one before it, which says nothing itself.

    ``counterparts`` are the indices of the other page's headings by those of this one. The section
    of the counterpart of the heading above has to say something, before any heading below it.
    """
    above = index - 1
    if above not in counterparts or not _is_alone(index, page.headings):
        return False
    speaks = _speaking(page), _speaking(other)
    return above not in speaks[0] and counterparts[above] in speaks[1]


def _is_alone(index: int, row: Sequence[Heading]) -> bool:
    """Whether a short heading is below the one before it, and no other is, but what is below it."""
    level, above = row[index].level, row[index - 1].level
    if level <= above or not SHORT.fullmatch(row[index].text):
        return False
    behind = (row[n].level for n in range(index + 1, len(row)))
    return next((one for one in behind if one <= level), 0) <= above


# Each heading without counterpart asks for both pages.
@kept_of_objects(4)
def _speaking(page: Page) -> frozenset[int]:
    """The indices of the headings below which something stands before the next one."""
    return frozenset(
        block.section for block in page.blocks if block.kind != "heading" and not block.is_comment
    )
