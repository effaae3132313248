"""Sections that belong together for sure, and those that only stand at the same place.

Where one language has a heading more, its neighbours are paired by their order. Which of them is
the one without counterpart tells only what both say: an id, a name, code, a link, a figure.
"""

from __future__ import annotations

from itertools import pairwise

from ..model import Block, Page
from ..model.kept_of_objects import kept_of_objects
from .headings import Pairs, in_order
from .heads import Head, heads_of, telling
from .pairing import pairing
from .sections import Section
from .strangers import are_titles

ALIKE = 0.5
"""So much of what the section that says less says in any language the other says as well."""
SEVERAL = 2
"""And no less, for one figure or word of code stands in any section."""


def are_sure(page: Page, section: Section, translation: Page, counterpart: Section) -> bool:
    """Whether two sections that were paired are counterparts, whatever else the pages have."""
    return (section.index, counterpart.index) in _sure(page, translation)


def is_sure_pair(page: Page, translation: Page, i: int, j: int) -> bool:
    """The same of two headings, by their indices."""
    return (i, j) in _sure(page, translation)


# Each block without counterpart asks for it.
@kept_of_objects(4)
def lone_headings(page: Page, translation: Page) -> tuple[frozenset[int], frozenset[int]]:
    """The indices of the headings of either page that have no counterpart."""
    pairs = pairing(page, translation).headings
    return (
        frozenset(range(len(page.headings))) - {i for i, _ in pairs},
        frozenset(range(len(translation.headings))) - {j for _, j in pairs},
    )


def are_in_doubt(page: Page, one: Block, translation: Page, two: Block) -> bool:
    """Whether two blocks stand in sections that were paired by their place alone."""
    pair = one.section, two.section
    return pair not in _sure(page, translation) and pair in pairing(page, translation).headings


# Several rules ask, one section after the other.
@kept_of_objects(4)
def _sure(page: Page, translation: Page) -> frozenset[tuple[int, int]]:
    """The pairs of indices of sections that are sure, -1 before the first heading.

    A pair is, if its headings know one another, or if no heading is missing between it and the
    next pairs that do, before it and behind it.
    """
    pairs = [(-1, -1), *pairing(page, translation).headings]
    if not any(lone_headings(page, translation)):
        return frozenset(pairs)
    ours, theirs = heads_of(page), heads_of(translation)
    lone = lone_headings(page, translation)
    known = [_know_one_another(i, j, ours, theirs, lone) for i, j in pairs]
    found = {pair for pair, is_known in zip(pairs, known, strict=True) if is_known}
    row = in_order(pairs)
    anchors = [n for n, pair in enumerate(row) if pair in found]
    bounds = [0, *anchors, len(row)]
    ends = [*row, (len(ours), len(theirs))]
    for first, last in pairwise(bounds):
        if _are_in_step(ends[first : last + 1]):
            found.update(row[first : last + 1])
    return frozenset(found)


def _are_in_step(pairs: Pairs) -> bool:
    """Whether no heading is missing between pairs that stand in order."""
    return all(b[0] - a[0] == 1 == b[1] - a[1] for a, b in pairwise(pairs))


def _know_one_another(
    i: int, j: int, ours: list[Head], theirs: list[Head],
    lone: tuple[frozenset[int], frozenset[int]],
) -> bool:  # fmt: skip
    """Whether two headings are counterparts by what they say, not by where they stand."""
    if i < 0 or j < 0:
        return False
    one, two = ours[i], theirs[j]
    if are_titles(i, j, one, two) or one.text == two.text or one.made & two.made:
        return True
    names, others = telling(one, two)
    if names := names - (ours[0].names | theirs[0].names):
        if not names <= others:
            return False
        sides = ((i, ours), (j, theirs))
        if not any(
            _is_beside(names, n, row, one) for (n, row), one in zip(sides, lone, strict=True)
        ):
            return True
    least, shared = min(len(one.evidence), len(two.evidence)), one.evidence & two.evidence
    return len(shared) >= max(SEVERAL, ALIKE * least)


def _is_beside(names: frozenset[str], index: int, row: list[Head], lone: frozenset[int]) -> bool:
    """Whether a heading with the same names and without counterpart stands beside one."""
    return any(n in lone and names <= row[n].names for n in (index - 1, index + 1))
