"""Figures that are certainly wrong or lost, of all that differ: both texts have to show it.

Translators say figures in words, in the next block or with less detail, and add some of their own.
What is left when all that is taken away is a mistake for certain only in two cases:

- Replaced: as many figures are left on both sides, each of the kind of that in its place, in texts
  of like length that write something both, or of which each has its place in a section of as many.
  The same said less exactly is none, nor another hour: readers elsewhere have another clock. A
  date, time or version as a whole is told whatever else is left.
- Cut off: the texts write something both, much around the figure is missing as well, and the
  shorter one has no name of its own, but in rows and in sections of as many texts. A single digit
  without a unit is left out as freely as any word, and a power is said in other forms.

A figure that the translation alone has is an explanation as a rule, and a bound alone is said in
too many ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median
from typing import NamedTuple

from ...model import RUNNING_KINDS, Block, Page
from ...model.kept_of_objects import kept_of_objects
from ...quantities.in_block import Lost, are_of_a_kind
from ..alignment import values_of
from ..belonging import COLUMNS, are_in_step, has_names, names, share_more_than_a_digit, share_names
from ..pairing import blocks_of, paired_sections
from ..without_marks import links
from .loose_figures import telling
from .more_exact import is_more_exact
from .weight import DENSE, weight

NUMBERED = re.compile(r"\W*\d+(?:\.\d+)+[.、:：]?\s")
"""The number of a step or section that a text begins with."""
DIGITS = re.compile(r"\d+")
DIGIT = re.compile(r"\d")
POWER = re.compile("thousand|million|billion|trillion|[千万萬亿億만억]")
OWN_MONEY = re.compile(r"\d\s?[元円원]\Z")
GOES_ON = re.compile(r"[:：]\s*\Z")
"""How a text ends of which the rest stands below it."""
SHORT = 2 / 3
"""A text has lost something if it says no more than this part of what others of its page say."""
BRIEF = 24
"""And so many letters less: shorter things are said in more ways."""
FAR = 2
"""A text that says more than so many times as much says something else."""
FEWEST = 5
"""From so many texts on a page tells how much others say."""

Left = tuple[list[Lost], list[Lost]]
"""The figures of each of two blocks that the other does not have."""


class Certainty(NamedTuple):
    """What two pages tell of their blocks.

    in_step: the sections of the page in which each block has its counterpart, which tells of those
    alone that have names in one language at most; usual: what texts of the translation say for each
    letter of the page, at most 1.
    """

    in_step: frozenset[int]
    usual: float

    def of(self, one: Block, two: Block, left: Left) -> Left:
        """Those of the figures of two blocks that are certainly wrong or lost."""
        ours = telling(_but_beginnings(left[0], one), one, two)
        theirs = telling(_but_beginnings(left[1], two), two, one)
        are_akin = share_names(one, two)
        is_placed = one.section in self.in_step and not (has_names(one) and has_names(two))
        if (are_akin or is_placed) and self._is_like(one, two):
            wholes, (ours, theirs) = _parted(ours, theirs)
            if _is_each_replaced(ours, theirs):
                return [*wholes[0], *ours], [*wholes[1], *theirs]
            if wholes[0]:
                return wholes
        in_place = one.kind == "row" or one.section in self.in_step
        is_sure = in_place or _are_of_one_thing(one, two)
        is_sure = is_sure and share_more_than_a_digit(one, two)
        return [*self._cut_off(one, two, ours)] if is_sure else [], []

    def _is_like(self, one: Block, two: Block) -> bool:
        """Whether neither of two texts says far more than the other."""
        shorter, longer = sorted((weight(one.text) * self.usual, weight(two.text)))
        return longer - shorter < BRIEF or longer <= FAR * shorter

    def _cut_off(self, one: Block, two: Block, figures: list[Lost]) -> Iterable[Lost]:
        if not figures or one.kind in ("heading", "html") or _is_link(one) or _is_link(two):
            return
        goes_on = GOES_ON.search(two.text) and not GOES_ON.search(one.text)
        if goes_on or _are_of_other_tables(one, two):
            return
        start = NUMBERED.match(one.text)
        for figure in figures:
            is_number = start and figure.start < start.end()
            is_issue = one.text.startswith("#", max(0, figure.start - 1))
            is_name = figure.text[:1] in "-−"
            is_said = is_number or is_issue or is_name or figure.is_bound
            is_said = is_said or is_more_exact(figure, two.text)
            if not is_said and _is_telling(figure) and self._is_cut(one, two, figure):
                yield figure

    def _is_cut(self, one: Block, two: Block, figure: Lost) -> bool:
        """Whether the counterpart of the text or cell that holds a figure is far shorter."""
        ours, theirs = map(weight, _around(one, two, figure))
        return theirs <= SHORT * self.usual * ours and ours * self.usual - theirs >= BRIEF


@kept_of_objects(2)
def certainty(page: Page, translation: Page) -> Certainty:
    """What tells of a page and its translation which figures are certainly wrong or lost."""
    found = list(paired_sections(page, translation))
    stretches = [
        weight(two.text) / weight(one.text)
        for pair in found
        for one, two in blocks_of(*pair)
        if one.kind in RUNNING_KINDS and one.text.strip() and one.text != two.text
    ]
    usual = median(stretches) if len(stretches) >= FEWEST else 1.0
    return Certainty(
        frozenset(one.index for one, two in found if are_in_step(one, two)), min(usual, 1.0)
    )


def _but_beginnings(figures: list[Lost], block: Block) -> list[Lost]:
    """Those of which the block itself has no more exact form: 2.6 where 2.6.6 stands, too."""
    return [figure for figure in figures if not is_more_exact(figure, block.text)]


def _parted(ours: list[Lost], theirs: list[Lost]) -> tuple[Left, Left]:
    """Dates and the like in whose place another stands, and the other figures of both sides."""
    one, two = ([figure for figure in side if figure.is_whole] for side in (ours, theirs))
    more, others = ([figure for figure in side if not figure.is_whole] for side in (ours, theirs))
    return ((one, two) if len(one) == len(two) else ([], [])), (more, others)


def _is_each_replaced(ours: list[Lost], theirs: list[Lost]) -> bool:
    """Whether something of its kind stands in the place of each figure."""
    return len(ours) == len(theirs) and all(
        one.is_bound == two.is_bound
        and (are_of_a_kind(one, two) or _is_in_another_unit(one.text, two.text))
        and (one.is_bound or not _is_told_otherwise(one.text, two.text))
        for one, two in zip(ours, theirs, strict=True)
    )


def _is_telling(figure: Lost) -> bool:
    """Whether a figure has a unit or more than one digit, and no power, which has other forms."""
    has_unit = any(part.units for part in figure.reading)
    return (has_unit or len(DIGIT.findall(figure.text)) > 1) and not POWER.search(figure.text)


def _is_in_another_unit(one: str, two: str) -> bool:
    """Whether two figures are one number of something else: 90s and 90 毫秒."""
    digits = DIGITS.findall(one)
    return bool(digits) and digits == DIGITS.findall(two)


def _is_told_otherwise(one: str, two: str) -> bool:
    """Whether two figures are times of day, or one is the beginning of the other: 1.9 and 1.9.3.

    Nor is a price another one where it is as much of the money that readers have: 30 元.
    """
    is_as_much = DIGITS.findall(one) == DIGITS.findall(two)
    if is_as_much and (OWN_MONEY.search(one) or OWN_MONEY.search(two)):
        return True
    return ":" in one or f"{one}.".startswith(f"{two}.") or f"{two}.".startswith(f"{one}.")


def _are_of_one_thing(one: Block, two: Block) -> bool:
    """Whether a text has no name that its original has not, or in Latin letters some code of it."""
    if DENSE.search(two.text):
        return names(two) <= names(one)
    return not values_of(one).isdisjoint(values_of(two))


def _around(one: Block, two: Block, figure: Lost) -> tuple[str, str]:
    """The texts of two blocks, or, where rows have as many cells, of the cell with a figure."""
    if one.kind == "row":
        ours, theirs = one.text.split("\n"), two.text.split("\n")
        if len(ours) == len(theirs):
            cell = one.text.count("\n", 0, figure.start)
            return ours[cell], theirs[cell]
    return one.text, two.text


def _are_of_other_tables(one: Block, two: Block) -> bool:
    """Whether a row has far fewer cells than its counterpart."""
    return one.kind == "row" and abs(one.text.count("\n") - two.text.count("\n")) > COLUMNS


def _is_link(block: Block) -> bool:
    """Whether a block is a link and nothing else, whose name others give in their own words."""
    text = block.text.strip()
    return any(block.text[mark.start : mark.end].strip() == text for mark in links(block))
