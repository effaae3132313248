"""Texts that lost sentences, as their number and their length show both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from ...languages import language
from ...model import RUNNING_KINDS, Block, Page
from ..pairing import blocks_of, changes, paired_blocks, paired_sections
from ..sure_sections import are_sure
from .sentences import count

FEWEST = 5
"""From so many texts on a page tells how much longer one language is."""
MUCH = 60
"""Texts of so many letters tell it."""
MOST, MOST_OF_SYLLABLES = 0.45, 0.65
"""No translation from Latin letters into Han characters, or into Korean, needs more letters."""
LONG = 200
"""A shorter text has no two sentences to lose."""
FEWER = 2
"""So many sentences less it has at least."""
SHORT = 0.52
"""And at most this part of the length that texts of the page have."""
ELSEWHERE = 1.25
"""Where the text before or behind is so much longer, it may say what is missing."""
LIST = re.compile(r"\n\s*(?:[-*+]|\d+[.)]) |\|")
"""What looks like a list or a table is no text of sentences."""

Pair = tuple[Block, Block]


def shortened(page: Page, translation: Page) -> Iterator[Pair]:
    """Texts that are much shorter than their counterparts, in sections of as many blocks."""
    script = language(translation.locale).script
    if script is None or language(page.locale).script is not None:
        return
    usual = _usual(page, translation)
    # Where others are told at length, one that is told as usual has lost nothing.
    most = MOST if language(translation.locale).has_han else MOST_OF_SYLLABLES
    short = SHORT * min(1.0, most / usual) if usual else 0.0
    for section, counterpart in paired_sections(page, translation) if usual else ():
        if not are_sure(page, section, translation, counterpart):
            continue
        pairs = blocks_of(section, counterpart)
        stretches = [_stretch(*pair) / usual for pair in pairs]
        for number, (one, two) in enumerate(pairs):
            is_short = 0 < stretches[number] <= short and len(one.text) >= LONG
            if not is_short or not _is_text(one, two) or not script.search(two.text):
                continue
            around = stretches[max(0, number - 1) : number + 2]
            has_all = not any(changes(section, counterpart)) and max(around) < ELSEWHERE
            if has_all and count(one.text) - count(two.text) >= FEWER:
                yield one, two


def _usual(page: Page, translation: Page) -> float:
    """How many letters of the translation stand for one of the page, 0 if nobody knows."""
    pairs = (pair for pair in paired_blocks(page, translation) if _is_text(*pair))
    stretches = [_stretch(*pair) for pair in pairs if len(pair[0].text) > MUCH]
    return median(stretches) if len(stretches) >= FEWEST else 0.0


def _stretch(one: Block, two: Block) -> float:
    return len(two.text) / len(one.text) if one.text else 0.0


def _is_text(one: Block, two: Block) -> bool:
    """Whether two blocks are texts of sentences, and differ."""
    is_text = one.kind in RUNNING_KINDS and one.text != two.text
    return is_text and not LIST.search(one.text) and not LIST.search(two.text)
