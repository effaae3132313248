"""Damages to numbers and dates."""

from __future__ import annotations

import re
from random import Random

from concord.model import Block, Page
from concord.parity.pairing import paired_blocks
from concord.quantities import Quantity
from concord.quantities.in_block import figures

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change, line_of, verbatim

DIGITS = re.compile(r"\d+")
NUMERALS = {
    "en": ("two", "three", "four", "five", "six", "seven", "eight", "nine"),
    "zh": tuple("三四五六七八九"),
}
MAGNITUDES = {"万": "亿", "亿": "万", "million": "billion", "billion": "million"}
OVER = re.compile(r"more than |over |at least |close to |nearly |about |超过|近|约|至少|不到|多|余")
MONTHS = re.compile(r"(?<!\d)(\d{1,2}) 月|\b(January|March|May|June|November|December)\b")


class Choice:
    """A figure of a page and where its loss is told: the Chinese block, be it its own or not."""

    def __init__(self, page: Page, block: Block, figure: Quantity, spot: Spot) -> None:
        self.page, self.block, self.figure, self.spot = page, block, figure, spot

    def rewritten(self, form: re.Pattern[str], new: str) -> Damage | None:
        """Put ``new`` in place of what ``form`` finds in the figure."""
        span = verbatim(self.page, self.block, self.figure.start, self.figure.end)
        found = form.search(self.figure.text)
        if not span or not found or found[0] == new:
            return None
        start = span[0] + found.start()
        return change(self.page, start, start + len(found[0]), new, self.spot)


def any_figure(docs: Docs, random: Random, form: re.Pattern[str]) -> Choice | None:
    """A figure that holds the form, in a block that has a counterpart."""
    page, translation = docs.any_pair(random)
    side = random.randrange(2)
    found = [
        Choice((page, translation)[side], pair[side], figure, line_of(translation, pair[1].start))
        for pair in paired_blocks(page, translation)
        for figure in figures(pair[side], ("en", "zh")[side])
        if form.search(figure.text)
    ]
    return random.choice(found) if found else None


def digit_changed(docs: Docs, random: Random) -> Damage | None:
    """A number one higher, in either language."""
    choice = any_figure(docs, random, DIGITS)
    if choice is None:
        return None
    digits = DIGITS.search(choice.figure.text)
    return choice.rewritten(DIGITS, str(int(digits[0]) + 1)) if digits else None


def zero_added(docs: Docs, random: Random) -> Damage | None:
    """A number ten times as high."""
    choice = any_figure(docs, random, DIGITS)
    digits = DIGITS.search(choice.figure.text) if choice else None
    return choice.rewritten(DIGITS, digits[0] + "0") if choice and digits else None


def numeral_changed(docs: Docs, random: Random) -> Damage | None:
    """A number in words replaced by another."""
    words = {word for entry in NUMERALS.values() for word in entry}
    form = re.compile("|".join(sorted(words, key=len, reverse=True)))
    choice = any_figure(docs, random, form)
    return choice.rewritten(form, random.choice(NUMERALS[choice.page.locale])) if choice else None


def magnitude_changed(docs: Docs, random: Random) -> Damage | None:
    """万 for 亿, million for billion."""
    form = re.compile("|".join(MAGNITUDES))
    choice = any_figure(docs, random, form)
    found = form.search(choice.figure.text) if choice else None
    return choice.rewritten(form, MAGNITUDES[found[0]]) if choice and found else None


def modifier_dropped(docs: Docs, random: Random) -> Damage | None:
    """A modifier such as "more than" taken away."""
    choice = any_figure(docs, random, OVER)
    return choice.rewritten(OVER, "") if choice and choice.figure.modifier else None


def month_changed(docs: Docs, random: Random) -> Damage | None:
    """Another month."""
    choice = any_figure(docs, random, MONTHS)
    april = {"en": "April", "zh": "4 月"}
    return choice.rewritten(MONTHS, april[choice.page.locale]) if choice else None


def figure_dropped(docs: Docs, random: Random) -> Damage | None:
    """A figure taken away."""
    choice = any_figure(docs, random, DIGITS)
    return choice.rewritten(re.compile(re.escape(choice.figure.text)), "") if choice else None


def figure_uncited(docs: Docs, random: Random) -> Damage | None:
    """A block with a number that lost its citations; told at the number."""
    choice = any_figure(docs, random, DIGITS)
    if choice is None or choice.block.kind not in ("paragraph", "item", "row"):
        return None
    page, block = choice.page, choice.block
    text = re.sub(r"\[\^[^\]]+\]", "", page.source[block.start : block.end])
    first = next(f for f in figures(block, page.locale) if DIGITS.search(f.text))
    spot = line_of(page, block.offset(first.start))
    cited = any(mark.kind == "citation" for mark in block.marks)
    return change(page, block.start, block.end, text, spot) if cited else None


KINDS = (
    Kind("number one higher", "PAR306", digit_changed),
    Kind("number ten times as high", "PAR306", zero_added),
    Kind("another number in words", "PAR306", numeral_changed),
    Kind("another order of magnitude", "PAR306", magnitude_changed),
    Kind("modifier taken away", "PAR306", modifier_dropped),
    Kind("another month", "PAR306", month_changed),
    Kind("figure taken away", "PAR306", figure_dropped),
    Kind("figure without citation", "SRC403", figure_uncited),
)
