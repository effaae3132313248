"""A heading that stands alone below another, over what the other language says without it."""

from __future__ import annotations

from collections.abc import Mapping

from ...late_pattern import LatePattern
from ...model import Page
from ..heads import heads_of

LATIN = r"[0-9a-z\u00c0-\u024f]+"
SHORT = LatePattern(rf"[^\W_a-z\u00c0-\u024f]{{1,8}}|{LATIN}(?: {LATIN}){{0,2}}")
"""A heading of a few words or characters; more of them say something."""


def is_only_child(index: int, page: Page, other: Page, counterparts: Mapping[int, int]) -> bool:
    """Whether a short heading is the only one below the one before it, which says nothing itself.

    ``counterparts`` are the indices of the other page's headings by those of this one. The section
    of the counterpart of the heading above has to say something, before any heading below it.
    """
    row = heads_of(page)
    above = row[index].above
    if above < 0 or above != index - 1 or row[above].kinds or above not in counterparts:
        return False
    if sum(head.above == above for head in row) > 1 or not SHORT.fullmatch(row[index].text):
        return False
    return bool(heads_of(other)[counterparts[above]].kinds)
