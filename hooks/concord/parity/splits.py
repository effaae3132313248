"""What stands in other blocks and is not left out: cut in two, without a mark, in another order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import log
from statistics import median

from ..model import Block, Page
from .alignment import values_of
from .pairing import Change, Section, blocks_of, changes, paired_sections, signature

FEWEST = 3
"""From so many pairs of paragraphs on a page tells how much longer one language is."""
LIKE = 0.4
"""How far the logarithm of a length may be from what is expected of a counterpart."""
GAP = 12
"""Between blocks that follow one another there are line ends and indentation, no more."""
BETTER = 0.05
"""By how much two paragraphs fit their counterpart better than one of them does."""
TEXTS = ("paragraph", "item", "definition")


def told_changes(
    page: Page, section: Section, translation: Page, counterpart: Section
) -> Iterator[Change]:
    """Where the blocks of two sections differ, less what only arranges the same text otherwise."""
    found = list(changes(section, counterpart))
    if not found:
        return
    stretch = _stretch(page, translation)
    pairs = list(blocks_of(section, counterpart))
    told = [
        change
        for change in found
        if not (stretch and (_is_marked(change, stretch) or _is_cut(change, pairs, stretch)))
    ]
    if not _are_moved(told, page.locale, translation.locale):
        yield from told


def _stretch(page: Page, translation: Page) -> float:
    """How much longer the paragraphs of a translation are, 0 where too few tell."""
    ratios = [
        len(two.text) / len(one.text)
        for section, counterpart in paired_sections(page, translation)
        for one, two in blocks_of(section, counterpart)
        if one.kind in TEXTS and one.text and two.text
    ]
    return median(ratios) if len(ratios) >= FEWEST else 0.0


def _are_moved(told: list[Change], locale: str, other: str) -> bool:
    """Whether the same blocks stand on both sides, in another order."""
    ours = Counter(signature(block, locale) for _, blocks, _ in told for block in blocks)
    theirs = Counter(signature(block, other) for _, _, blocks in told for block in blocks)
    return ours == theirs


def _is_marked(change: Change, stretch: float) -> bool:
    """Whether texts stand one for one, as items on one side and without marks on the other."""
    _, ours, theirs = change
    return len(ours) == len(theirs) and all(
        {one.kind, two.kind} == {"item", "paragraph"}
        and one.container == two.container
        and _distance([one], [two], stretch) <= LIKE
        for one, two in zip(ours, theirs, strict=True)
    )


def _is_cut(change: Change, pairs: list[tuple[Block, Block]], stretch: float) -> bool:
    """Whether a single paragraph goes on what the paragraph beside it begins."""
    _, ours, theirs = change
    more = ours or theirs
    if (ours and theirs) or len(more) != 1 or more[0].kind != "paragraph":
        return False
    alone = more[0]
    side = 0 if ours else 1
    for pair in pairs:
        beside = pair[side]
        other = pair[1 - side]
        if not _touch(beside, alone) or beside.kind not in TEXTS or not other.text:
            continue
        if not values_of(alone) <= values_of(other):
            continue
        before = _distance([pair[0]], [pair[1]], stretch)
        both = sorted((beside, alone), key=lambda block: block.start)
        ours_too = both if side == 0 else [pair[0]]
        theirs_too = both if side == 1 else [pair[1]]
        if _distance(ours_too, theirs_too, stretch) < min(before - BETTER, LIKE):
            return True
    return False


def _touch(one: Block, two: Block) -> bool:
    """Whether two blocks stand in one box, with nothing but blanks between them."""
    first, second = sorted((one, two), key=lambda block: block.start)
    return one.container == two.container and 0 <= second.start - first.end <= GAP


def _distance(ours: list[Block], theirs: list[Block], stretch: float) -> float:
    """How far two lengths are from what is expected, as a logarithm."""
    lengths = [sum(len(block.text) for block in side) or 1 for side in (ours, theirs)]
    return abs(log(lengths[1] / (lengths[0] * stretch)))
