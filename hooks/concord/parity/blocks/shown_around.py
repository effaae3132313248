"""Whether what stands around a text in words alone shows that the other language lacks it.

Of what says nothing in any language no other page can tell whether it is said there. It is missed
only where its neighbours belong together, are told closely, and have not taken it in.
"""

from __future__ import annotations

from math import log
from statistics import median

from ...model import RUNNING_KINDS, Block, Page
from ...model.kept_of_objects import kept_of_objects
from ..literal.literals import written_in_section
from ..pairing import paired_blocks
from ..pairs_beside import placed_pairs
from ..splits import usual_stretch
from .lone import Lone

SEVERAL = 3
"""So many values that the other section says less often are more than words, and so many texts tell
how freely two pages are told; so many are no title."""
LONGER = 0.35
"""By so much of a logarithm a neighbour is longer, and may have taken it in."""
FREELY = 0.3
"""Where half of the texts of two pages differ by more from what is expected, none is missed."""
CLOSELY = 0.25
"""Where it is no more, each item of a list is told by itself."""
TELLING = 20
"""A shorter text may be much longer or shorter in another language."""


def is_shown_around(lone: Lone, said: frozenset[str]) -> bool:
    """Whether the blocks beside some texts tell that they are lost, as what they say does not."""
    if not lone.counterpart.blocks or _is_said_less(lone, said):
        return True
    beside, distance = _beside(lone), _distance(*lone.pages())
    if distance > FREELY or not _is_between(lone, beside):
        return False
    is_of_a_list = all(block.kind == "item" for block in lone.blocks)
    return (is_of_a_list and distance <= CLOSELY) or not any(
        _took_in(pair, lone) for pair in beside
    )


def _is_said_less(lone: Lone, said: frozenset[str]) -> bool:
    here = written_in_section(lone.here, lone.section).text
    there = written_in_section(lone.there, lone.counterpart).text
    return sum(here.count(one) > there.count(one) for one in said) >= SEVERAL


def _beside(lone: Lone) -> list[tuple[Block, Block]]:
    """The nearest blocks before and behind that have counterparts, and these behind them."""
    before, behind = lone.beside(placed_pairs(*lone.sections()))
    return [pair if lone.is_original else pair[::-1] for pair in (*before, *behind)]


def _is_between(lone: Lone, beside: list[tuple[Block, Block]]) -> bool:
    """Whether texts stand beside a text; or are items beside an item.

    With what ends a section a translator sums it up, and what stands at code alone may be its
    title, unless it is several texts.
    """
    kinds = [one.kind for one, _ in beside]
    if all(block.kind == "item" for block in lone.blocks) and "item" in kinds:
        return True
    is_last = not beside or beside[-1][0].start < lone.blocks[0].start
    is_title = len(lone.blocks) < SEVERAL and not any(kind in RUNNING_KINDS for kind in kinds)
    return (lone.is_original or not is_last) and not is_title


def _took_in(pair: tuple[Block, Block], lone: Lone) -> bool:
    """Whether a text is longer there than is to be expected."""
    here, there = pair
    if here.kind not in RUNNING_KINDS or len(here.text) < TELLING or not there.text:
        return False
    stretch = usual_stretch(*lone.pages())
    usual = len(here.text) * (stretch if lone.is_original else 1 / stretch)
    return log(len(there.text) / usual) > LONGER


@kept_of_objects()
def _distance(page: Page, translation: Page) -> float:
    """How far texts of two pages are from the length that is to be expected, as a logarithm."""
    stretch = usual_stretch(page, translation)
    found = [
        abs(log(len(two.text) / (len(one.text) * stretch)))
        for one, two in paired_blocks(page, translation)
        if one.kind in RUNNING_KINDS and len(one.text) >= TELLING
        if two.text and one.text != two.text
    ]
    return median(found) if len(found) >= SEVERAL else 0.0
