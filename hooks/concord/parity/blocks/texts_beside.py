"""Whether texts that a language has alone are statements, and told by those beside them."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages import language
from ...model import RUNNING_KINDS, Block, Page
from ..literal.literals import said_in_any_language
from ..pairs_beside import placed_pairs
from ..sections import Section
from ..splits import usual_stretch
from .lone_blocks import Differing

LONG, LONG_IN_HAN = 60, 30
"""Letters, or Han characters, of a text that is a statement, and no word that leads on."""
BESIDE = 0.3
"""Of so much of a text its neighbours are longer, and have taken it in."""
ALL = 0.45
"""The same, where one of its names may be translated there."""
LEADS = (":", "：")


def is_a_statement(entry: Differing, page: Page, translation: Page) -> bool:
    """Whether texts are long, and do not only lead to what stands below them."""
    *_, ours, theirs = entry
    more, side = (ours, 0) if ours else (theirs, 1)
    return is_long(more, (page, translation)[side]) and not _leads_on(more)


def is_long(blocks: Sequence[Block], page: Page) -> bool:
    """Whether some blocks of a page, less their code, say as much as a statement."""
    length = sum(len(block.text) for block in blocks if block.kind != "code")
    return length >= (LONG_IN_HAN if language(page.locale).has_han else LONG)


def is_said_beside(entry: Differing, page: Page, translation: Page) -> bool:
    """Whether texts are told by their neighbours, which are longer for it: a list as a sentence."""
    section, counterpart, ours, theirs = entry
    more, side = (ours, 0) if ours else (theirs, 1)
    if (ours and theirs) or any(block.kind not in RUNNING_KINDS for block in more):
        return False
    beside = around(section, counterpart, more, side)
    others = {value for pair in beside for value in said_in_any_language(pair[1 - side])}
    unsaid = {value for block in more for value in said_in_any_language(block)} - others
    if len(unsaid) > 1 or any(value.isdigit() for value in unsaid):
        return False
    if _have_lines(more, beside, side):
        return True
    if any(block.kind == "item" for block in more) and any(p[side].kind == "item" for p in beside):
        # A sentence tells a list, not one of its items.
        return False
    length = sum(len(block.text) for block in more)
    taken = _taken_in(beside, side, usual_stretch(page, translation))
    return taken > (ALL if unsaid else BESIDE) * length


def _have_lines(more: Sequence[Block], beside: list[tuple[Block, Block]], side: int) -> bool:
    """Whether a text beside has one line for itself and for each of some texts of a line."""
    if any(_lines(block) for block in more):
        return False
    return any(
        _lines(pair[side]) == 0
        and _lines(pair[1 - side]) == len(more)
        and {pair[side].kind, pair[1 - side].kind} <= {"paragraph", "item"}
        for pair in beside
    )


def _lines(block: Block) -> int:
    return block.text.strip().count("\n")


def _taken_in(beside: list[tuple[Block, Block]], side: int, stretch: float) -> float:
    """By how many letters the texts around are longer than usual in the language of the other side.

    stretch: how many letters a translation has for each of its original.
    """
    texts = [pair for pair in beside if pair[0].kind in RUNNING_KINDS]
    here, there = (sum(len(one[at].text) for one in texts) for at in (side, 1 - side))
    return (there * stretch if side else there / stretch) - here


def _leads_on(blocks: Sequence[Block]) -> bool:
    return len(blocks) == 1 and blocks[0].text.rstrip().endswith(LEADS)


def around(
    section: Section, counterpart: Section, more: Sequence[Block], side: int
) -> list[tuple[Block, Block]]:
    """What stands before and behind some blocks of one side, each with its counterpart."""
    pairs = placed_pairs(section, counterpart)
    return [*pairs.before(more[0].start, side), *pairs.behind(more[-1].start, side)]
