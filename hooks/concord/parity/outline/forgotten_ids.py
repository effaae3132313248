"""Ids of headings that a translation has forgotten, where it keeps those of most others."""

from __future__ import annotations

from ...model import Heading, Page
from ..pairing import pairing
from ..sure_sections import is_sure_pair

KEPT = 2
"""Of so many written ids a translation that means them keeps more than one."""


def forgotten_ids(page: Page, translation: Page) -> list[tuple[Heading, Heading]]:
    """The headings with written ids, each with its counterpart that has no id or another.

    A translation that leaves most out, or has its own, means to; and an id that it has elsewhere
    is not forgotten.
    """
    ours, theirs = page.headings, translation.headings
    written = [(i, j) for i, j in pairing(page, translation).headings if ours[i].explicit]
    without = [(i, j) for i, j in written if not theirs[j].explicit or ours[i].id != theirs[j].id]
    if KEPT * len(without) >= len(written):
        return []
    there = {heading.id for heading in theirs} | translation.anchors
    return [
        (ours[i], theirs[j])
        for i, j in without
        if ours[i].id not in there and is_sure_pair(page, translation, i, j)
    ]
