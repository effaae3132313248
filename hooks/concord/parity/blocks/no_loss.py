"""What one page has alone, and readers of the other lack nothing for it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import RUNNING_KINDS, Block, Page
from ...model.kept_of_objects import kept_of_objects
from ..checkable import COMMENT
from ..literal.literals import plain
from ..pages.taken_in import takes_in
from ..sections import Section
from ..signatures import image, untagged
from .in_other_blocks import are_told_otherwise
from .lone_blocks import Differing
from .no_statement import are_no_statements
from .own_readers import are_for_own_readers
from .texts_beside import LEADS, around, is_said_beside

SHORT = 80
"""A longer text says more than that something follows."""
MADE_UP = re.compile(r"(?=(?:\D*\d){4})[\w!-]{20,}")
"""The name of a file that some store of pictures made up, which tells nothing of the picture."""
SHOWN_RAW = re.compile(r"<(?:a|audio|code|iframe|img|picture|pre|svg|table|video)\b", re.I)
"""What raw HTML shows that is more than text."""
SHARE = 4
"""A text in raw HTML that is less than such a part of its section may be cut otherwise there."""
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
            or _are_of_a_language(ours, theirs, page, translation)
            or _are_dots(ours, theirs)
            or are_told_otherwise(entry, page, translation)
            or _are_numbered(ours, theirs)
            or _are_shown(ours, theirs)
            or _are_shown(theirs, ours)
            or _lead_to_the_same(ours, theirs)
            or any(map(takes_in, ours)) != any(map(takes_in, theirs))
            or _are_own(ours, page)
            or _are_own(theirs, translation)
        )
    more = ours or theirs
    return (
        are_no_statements(more, (page if ours else translation).locale)
        or _is_raw_text(entry)
        or _leads_on(entry)
        or _is_code_in_two(entry)
        or _is_in_a_comment(entry)
        or _are_shown_in_texts(entry)
        or _is_and_so_on(entry)
        or bool(theirs and len(theirs) == 1 and NOTE.match(theirs[0].text))
        or is_said_beside(entry, page, translation)
    )


def _are_shown(pictures: Sequence[Block], otherwise: Sequence[Block]) -> bool:
    """Whether pictures are shown by a line for the generator that names their files."""
    names = _file_names(pictures)
    lines = " ".join(block.text for block in otherwise if block.kind == "directive")
    return all(names) and all(name in lines for name in names)


def _is_raw_text(entry: Differing) -> bool:
    """Whether some paragraphs of raw HTML are a small part of those of both sections.

    How they are cut a converter decides, and no length of them tells what one language lacks.
    """
    section, counterpart, ours, theirs = entry
    more, here = (ours, section) if ours else (theirs, counterpart)
    if any(block.kind != "html" or SHOWN_RAW.search(block.text) for block in more):
        return False
    there = counterpart if ours else section
    raw = [block for block in here.blocks if block.kind == "html"]
    said = sum(len(block.text) for block in more) * SHARE
    return said < sum(len(block.text) for block in raw) and any(
        block.kind == "html" and not block.is_comment for block in there.blocks
    )


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
    names = _file_names((*ours, *theirs))
    return len(ours) == len(theirs) and all(map(MADE_UP.match, names))


def _are_of_a_language(
    ours: Sequence[Block], theirs: Sequence[Block], page: Page, translation: Page
) -> bool:
    """Whether each language shows pictures, of which one side's are named after its language."""
    if len(ours) != len(theirs) or any(block.kind != "image" for block in (*ours, *theirs)):
        return False
    sides = ((ours, page.locale), (theirs, translation.locale))
    return any(
        all(untagged(name, locale) != name for name in _file_names(side)) for side, locale in sides
    )


def _file_names(pictures: Sequence[Block]) -> list[str]:
    return [image(block).partition("?")[0].rpartition("/")[2] for block in pictures]


def _are_dots(ours: Sequence[Block], theirs: Sequence[Block]) -> bool:
    """Whether one language has no more than dots where the other says that more follows."""
    return len(ours) == len(theirs) == 1 and not all(
        block.text.strip(DOTS) or block.marks for block in (*ours, *theirs)
    )


def _are_own(blocks: Sequence[Block], page: Page) -> bool:
    """Whether what stands in another's place begins with what only readers of its page need."""
    is_text = blocks[0].kind in RUNNING_KINDS
    return is_text and are_for_own_readers(blocks[:1], page.locale)


def _leads_on(entry: Differing) -> bool:
    """Whether a few words lead to the items or the code that stand below them in both languages.

    As an item, too, which gathers those below it.
    """
    section, counterpart, ours, theirs = entry
    more, side = (ours, 0) if ours else (theirs, 1)
    text = more[0].text.rstrip()
    if len(more) != 1 or more[0].kind not in RUNNING_KINDS or more[0].marks or len(text) > SHORT:
        return False
    behind = [p for p in around(section, counterpart, more, side) if p[side].start > more[0].start]
    return text.endswith(LEADS) and any(pair[0].kind != "paragraph" for pair in behind)


def _is_in_a_comment(entry: Differing) -> bool:
    """Whether a text is said in a comment of the code beside it, which is in the reader's words."""
    section, counterpart, ours, theirs = entry
    more, side = (ours, 0) if ours else (theirs, 1)
    if len(more) != 1 or more[0].kind not in RUNNING_KINDS:
        return False
    code = [p for p in around(section, counterpart, more, side) if p[0].kind == "code"]
    return any(_comments(pair[1 - side]) > _comments(pair[side]) for pair in code)


def _comments(code: Block) -> int:
    return sum(COMMENT.match(line) is not None for line in code.text.split("\n"))


def _are_shown_in_texts(entry: Differing) -> bool:
    """Whether the text beside some pictures shows another in the other language alone."""
    section, counterpart, ours, theirs = entry
    more, side = (ours, 0) if ours else (theirs, 1)
    if any(block.kind != "image" for block in more):
        return False
    pairs = around(section, counterpart, more, side)
    return any(_pictures(pair[1 - side]) > _pictures(pair[side]) for pair in pairs)


def _pictures(block: Block) -> int:
    return sum(mark.kind == "image" for mark in block.marks)


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
