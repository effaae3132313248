"""What one page has alone, and readers of the other lack nothing for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import RUNNING_KINDS, Block, Page
from ..model.kept_of_objects import kept_of_objects
from .literals import plain
from .lone_blocks import Differing
from .sections import Section
from .signatures import image
from .texts_beside import around, is_said_beside

MADE_UP = re.compile(r"(?=(?:\D*\d){4})[\w!-]{20,}")
"""The name of a file that some store of pictures made up, which tells nothing of the picture."""
DOTS = ".… \n"
"""What a further row or item holds that stands for all that follow."""
NUMBERED = re.compile(r"\W?\d+\s?[.、．)）]")
"""An item that Markdown takes for a paragraph, as its number is written by hand."""
NOTE = re.compile(
    r"(?:译者?[注按]|注意?|備註|备注|訳注|역주|(?:Translator's )?[Nn]ote)\s?[:：]\s?\S"
)


def is_no_loss(entry: Differing, page: Page, translation: Page) -> bool:
    """Whether what differs is arranged, shown or noted otherwise, so that no text is lost."""
    _, _, ours, theirs = entry
    if ours and theirs:
        return (
            _are_pictures(ours, theirs)
            or _are_numbered(ours, theirs)
            or _are_shown(ours, theirs)
            or _are_shown(theirs, ours)
            or _lead_to_the_same(ours, theirs)
        )
    more = ours or theirs
    return (
        not any(re.search(r"\w", block.text) or block.marks for block in more)
        or _is_code_in_two(entry)
        or _is_and_so_on(entry)
        or bool(theirs and len(theirs) == 1 and NOTE.match(theirs[0].text))
        or is_said_beside(entry, page, translation)
    )


def _are_shown(pictures: Sequence[Block], otherwise: Sequence[Block]) -> bool:
    """Whether pictures are shown by a line for the generator that names their files."""
    names = [image(block).rpartition("/")[2] for block in pictures]
    lines = " ".join(block.text for block in otherwise if block.kind == "directive")
    return all(names) and all(name in lines for name in names)


def _lead_to_the_same(ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    """Whether texts that are arranged otherwise have links, and all of one side are of the other.

    What is left of the other stands in the texts beside them.
    """
    if any(block.kind not in RUNNING_KINDS for block in (*ours, *theirs)):
        return False
    one, two = (
        {mark.value for block in side for mark in block.marks if mark.kind == "link"}
        for side in (ours, theirs)
    )
    return bool(one and two) and (one <= two or two <= one)


def _are_pictures(ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    """Whether each language shows pictures of its own, of which no name tells what they show."""
    names = [image(block).rpartition("/")[2] for block in (*ours, *theirs)]
    return len(ours) == len(theirs) and all(map(MADE_UP.match, names))


def _are_numbered(ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    """Whether as many items are numbered by hand in one language."""
    kinds = [{block.kind for block in side} for side in (ours, theirs)]
    if len(ours) != len(theirs) or sorted(map(sorted, kinds)) != [["item"], ["paragraph"]]:
        return False
    texts = ours if kinds[0] == {"paragraph"} else theirs
    return all(NUMBERED.match(block.text) for block in texts)


def _is_and_so_on(entry: Differing) -> bool:
    """Whether the other language has dots alone, as a row or an item, for all that follow."""
    section, counterpart, ours, theirs = entry
    kinds = {block.kind for block in ours or theirs}
    return not kinds.isdisjoint(_kinds_of_dots(counterpart if ours else section))


@kept_of_objects()
def _kinds_of_dots(section: Section) -> frozenset[str]:
    """The kinds of the blocks of a section that hold dots alone."""
    texts = ((block.kind, block.text) for block in section.blocks)
    return frozenset(kind for kind, text in texts if text.strip() and not text.strip(DOTS))


def _is_code_in_two(entry: Differing) -> bool:
    """Whether a block of code is a part of the one beside it in the other language."""
    section, counterpart, ours, theirs = entry
    more, side = (ours, 0) if ours else (theirs, 1)
    if len(more) != 1 or more[0].kind != "code":
        return False
    code = plain(more[0].text)
    return any(
        pair[side].kind == "code" and code in plain(pair[1 - side].text)
        for pair in around(section, counterpart, more, side)
    )
