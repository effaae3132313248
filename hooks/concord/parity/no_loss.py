"""What one page has alone at the only place where two differ, and its readers lack nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Block, Page
from .literals import plain, written_on_page
from .lone_blocks import Differing
from .signatures import image
from .texts_beside import is_said_beside

MADE_UP = re.compile(r"(?=(?:\D*\d){4})[\w!-]{20,}")
"""The name of a file that some store of pictures made up, which tells nothing of the picture."""
NUMBERED = re.compile(r"\W?\d+\s?[.、．)）]")
"""An item that Markdown takes for a paragraph, as its number is written by hand."""
NOTE = re.compile(
    r"(?:译者?[注按]|注意?|備註|备注|訳注|역주|(?:Translator's )?[Nn]ote)\s?[:：]\s?\S"
)


def is_no_loss(entry: Differing, page: Page, translation: Page) -> bool:
    """Whether what differs is arranged, shown or noted otherwise, so that no text is lost."""
    _, _, ours, theirs = entry
    if ours and theirs:
        return _are_pictures(ours, theirs) or _are_numbered(ours, theirs)
    there = translation if ours else page
    more = ours or theirs
    return (
        _is_code_elsewhere(more, there)
        or bool(theirs and len(theirs) == 1 and NOTE.match(theirs[0].text))
        or is_said_beside(entry, page, translation)
    )


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


def _is_code_elsewhere(more: Sequence[Block], there: Page) -> bool:
    """Whether each line of a block of code is written on the other page, in another block."""
    if len(more) != 1 or more[0].kind != "code":
        return False
    written = written_on_page(there)
    lines = [plain(line) for line in more[0].text.split("\n")]
    return all(line in written for line in lines if line)
