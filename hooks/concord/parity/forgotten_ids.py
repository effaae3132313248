"""Ids of headings that a translation has forgotten, where it keeps those of most others."""

from __future__ import annotations

from ..model import Heading, Page
from .pairing import pairing

KEPT = 2
"""Of so many written ids a translation that means them keeps more than one."""


def forgotten_ids(page: Page, translation: Page) -> list[tuple[Heading, Heading]]:
    """The headings with written ids, each with its counterpart that has no id or another.

    A translation that leaves most out, or has its own, means to; and an id that it has elsewhere
    is not forgotten.
    """
    pairs = pairing(page, translation).headings
    both = [(page.headings[i], translation.headings[j]) for i, j in pairs]
    written = [(one, two) for one, two in both if one.explicit]
    without = [(one, two) for one, two in written if not two.explicit or one.id != two.id]
    if KEPT * len(without) >= len(written):
        return []
    there = {heading.id for heading in translation.headings} | translation.anchors
    return [(one, two) for one, two in without if one.id not in there]
