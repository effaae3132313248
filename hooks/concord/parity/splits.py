"""What stands in other blocks and is not left out: cut in two, without a mark, in another order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from posixpath import basename
from statistics import median

from ..languages import language
from ..late_pattern import LatePattern
from ..model import RUNNING_KINDS, Page
from ..model.kept_of_objects import kept_of_objects
from .cut_in_two import LIKE, distance, is_cut
from .pairing import Change, blocks_of, changes, paired_sections
from .pairs_beside import placed_pairs
from .sections import Section
from .signatures import image, signature

FEWEST = 3
"""From so many pairs of paragraphs on a page tells how much longer one language is."""
SEVERAL = 3
"""So many texts that belong together one for one are measured as one."""
DENSE = 0.4
"""How long a text in Han characters is, of one in letters."""
LEAD = LatePattern(r"(?:[举例如示比用法]{2,4}|其中)[:：]|(?:For )?[Ee]xamples?:|[Ee]\.g\.?:?")
"""A word for "for example" or "of these" by itself."""


def told_changes(
    page: Page, section: Section, translation: Page, counterpart: Section
) -> Iterator[Change]:
    """Where the blocks of two sections differ, less what only arranges the same text otherwise."""
    found = list(changes(section, counterpart))
    if not found:
        return
    stretch = usual_stretch(page, translation)
    pairs = placed_pairs(section, counterpart)
    told = [
        change
        for change in found
        if not _is_boxed(change)
        and not _only_leads(change)
        and not _is_from_the_root(change)
        and not _is_marked(change, stretch)
        and not is_cut(change, pairs, stretch)
    ]
    if not _are_moved(told, page.locale, translation.locale):
        yield from told


def _is_from_the_root(change: Change) -> bool:
    """Whether pictures are the same files, addressed from the root in one language alone."""
    _, ours, theirs = change
    names = [[image(block) for block in side] for side in (ours, theirs)]
    return len(ours) == len(theirs) and all(
        one and two and (one[0] == "/") != (two[0] == "/") and basename(one) == basename(two)
        for one, two in zip(*names, strict=True)
    )


def _only_leads(change: Change) -> bool:
    """Whether one side has a word alone that leads to what stands below it."""
    _, ours, theirs = change
    more = ours or theirs
    is_one = len(more) == 1 and not (ours and theirs) and more[0].kind == "paragraph"
    return is_one and LEAD.fullmatch(more[0].text.strip()) is not None


# Each section that differs asks for it.
@kept_of_objects(2)
def usual_stretch(page: Page, translation: Page) -> float:
    """How much longer translated paragraphs are; where too few tell, as a rule."""
    ratios = [
        len(two.text) / len(one.text)
        for section, counterpart in paired_sections(page, translation)
        for one, two in blocks_of(section, counterpart)
        if one.kind in RUNNING_KINDS and one.text and two.text and one.text != two.text
    ]
    return median(ratios) if len(ratios) >= FEWEST else _usual(page.locale, translation.locale)


def _usual(locale: str, other: str) -> float:
    """How much longer one language is than another: Han characters say more than letters."""
    dense = [language(one).has_han for one in (locale, other)]
    return DENSE ** (dense[1] - dense[0])


def _are_moved(told: list[Change], locale: str, other: str) -> bool:
    """Whether the same blocks stand on both sides, in another order."""
    ours = Counter(signature(block, locale) for _, blocks, _ in told for block in blocks)
    theirs = Counter(signature(block, other) for _, _, blocks in told for block in blocks)
    return ours == theirs


def _is_boxed(change: Change) -> bool:
    """Whether the same blocks stand in another box, in a quotation or in none."""
    _, ours, theirs = change
    return [one.kind for one in ours] == [two.kind for two in theirs] and all(
        one.kind in RUNNING_KINDS and one.container != two.container
        for one, two in zip(ours, theirs, strict=True)
    )


def _is_marked(change: Change, stretch: float) -> bool:
    """Whether texts stand one for one, as items on one side and without marks on the other."""
    _, ours, theirs = change
    is_alike = len(ours) == len(theirs) and all(
        {one.kind, two.kind} == {"item", "paragraph"} and one.container == two.container
        for one, two in zip(ours, theirs, strict=True)
    )
    if not is_alike:
        return False
    if len(ours) >= SEVERAL:
        # What is short may be much shorter; several tell together.
        return distance(list(ours), list(theirs), stretch) <= LIKE
    return all(
        distance([one], [two], stretch) <= LIKE for one, two in zip(ours, theirs, strict=True)
    )
