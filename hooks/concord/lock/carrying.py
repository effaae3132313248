"""The lock after pages were changed in form but not in what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model import Accepted, Lock, Page
from ..settings import Settings
from .pieces import pieces

Parts = dict[tuple[str, str], tuple[str, str]]
"""Part and digest of pieces that were changed, before and after."""


def carried(lock: Lock, changes: Iterable[tuple[Page, Page]], settings: Settings) -> Lock:
    """The lock after pages were changed, each given as it was and as it is.

    What was current stays so; what was stale is no more so than it was.
    """
    accepted = dict(lock.accepted)
    for page, new in changes:
        became = _became(page, new)
        is_original = page.locale == settings.default
        for pair in lock.accepted if became else ():
            if pair[0] == page.key and (is_original or pair[1] == page.locale):
                accepted[pair] = tuple(_renewed(row, became, is_original) for row in accepted[pair])
    return replace(lock, accepted=accepted)


def _became(page: Page, new: Page) -> Parts:
    """What became of each piece of a page; nothing where pieces came or went."""
    before, after = pieces(page), pieces(new)
    if len(before) != len(after):
        return {}
    both = zip(before, after, strict=True)
    return {
        (one.part, one.digest): (two.part, two.digest)
        for one, two in both
        if (one.part, one.digest) != (two.part, two.digest)
    }


def _renewed(row: Accepted, became: Parts, is_original: bool) -> Accepted:
    if is_original:
        part, digest = became.get((row.part, row.digest), (row.part, row.digest))
        return row._replace(part=part, digest=digest)
    _, digest = became.get((row.part, row.translation), (row.part, row.translation))
    return row._replace(translation=digest)
