"""Which of the blocks that one page alone seems to have the other has lost for sure.

What is not at its place may have been merged into the text beside it, told as an item, a row or a
box, or stand under a heading that the other language has alone. So a block is lost for sure only
where its sections belong together for sure, nothing else stands in its place, and

- it says something in any language (code, a link, a picture, a figure, a name) that the other page
  writes nowhere, or
- it is a text of some length, and what stands around it is shorter in the other language by it.
  What a translator adds at the end of a section, in words alone, is no loss, nor are words of which
  the texts beside them do not show it (shown_around).

The only difference of two pages that have all headings in common is told, unless it is no loss.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...model import Block, Page
from ...model.kept_of_objects import kept_of_objects
from ..checkable import checkable
from ..literal.literals import plain, written_on_page
from ..pairing import blocks_of
from ..sections import Section
from ..splits import usual_stretch
from ..sure_sections import are_sure, lone_headings
from .borne_out import is_borne_out
from .lone_blocks import Differing
from .no_loss import is_no_loss
from .texts_beside import is_a_statement

FEW = 1
"""Of no more differences, with all headings in both, are pages that else are built alike."""
WHOLE = ("row", "directive")
"""What no text beside it takes in: a row of a table, what is included."""
MUCH_MORE, MORE = 2.0, 1.5
"""So much longer is a text that says what the one in its place does not."""
SEVERAL, MOST = 3, 0.75
"""So many rows, and such a part of a table's, begin with a name that no translator changes."""


def surely_lost(found: list[Differing], page: Page, translation: Page) -> list[Differing]:
    """Those of which it is sure that readers of one language lack what the other says.

    On pages that else are built alike, whatever one has alone and is not arranged otherwise.
    """
    borne_out = [entry for entry in found if is_borne_out(entry, page, translation)]
    if len(found) <= FEW and not any(lone_headings(page, translation)):
        return [
            entry
            for entry in borne_out
            if not is_no_loss(entry, page, translation) and _is_more(entry, page, translation)
        ]
    rearranged = _rearranged(found)
    return [entry for entry in borne_out if _is_lost(entry, rearranged, page, translation)]


def _is_more(entry: Differing, page: Page, translation: Page) -> bool:
    """Whether of what stands at one place one language says what the other writes nowhere.

    Rows for a text are a table that is lost, were it by a slip in its marks.
    """
    *_, ours, theirs = entry
    return (
        len(ours) != len(theirs)
        or _outweighs(entry, page, translation, MORE)
        or says_what_is_nowhere(ours, page.locale, translation)
        or says_what_is_nowhere(theirs, translation.locale, page)
    )


def _is_lost(entry: Differing, rearranged: set[Section], page: Page, translation: Page) -> bool:
    section, counterpart, ours, theirs = entry
    if not are_sure(page, section, translation, counterpart):
        return False
    if is_no_loss(entry, page, translation):
        return False
    is_here = len(ours) > len(theirs)
    lone = lone_headings(page, translation)
    if (counterpart.index + 1 in lone[1]) if is_here else (section.index + 1 in lone[0]):
        return False
    if len(ours) == len(theirs) or (ours and theirs and not _outweighs(entry, page, translation)):
        return False
    here, there = (page, translation) if is_here else (translation, page)
    more = ours if is_here else theirs
    if says_what_is_nowhere(more, here.locale, there) or _has_more_code(more, here, there):
        return True
    if _keep_their_names(more, section, counterpart):
        return _has_more_rows(more, here, there)
    return not (ours and theirs) and section not in rearranged and _is_missed(entry, here, there)


def _is_missed(entry: Differing, here: Page, there: Page) -> bool:
    """Whether what stands on one page alone is missed on the other, though it has no name."""
    _, counterpart, ours, theirs = entry
    if theirs and theirs[-1] is counterpart.blocks[-1]:
        return False
    more = ours or theirs
    if any(block.kind == "row" for block in more):
        return _has_more_rows(more, here, there)
    both = (here, there) if ours else (there, here)
    return any(block.kind in WHOLE for block in more) or is_a_statement(entry, *both)


def _outweighs(entry: Differing, page: Page, translation: Page, by: float = MUCH_MORE) -> bool:
    """Whether of what stands at one place one language says much more, in more blocks.

    Or calls what the other does not.
    """
    *_, ours, theirs = entry
    if any(block.kind in WHOLE for block in max(ours, theirs, key=len)):
        return True
    one, two = (sum(len(block.text) for block in side) for side in (ours, theirs))
    one = round(one * usual_stretch(page, translation))
    if len(ours) == len(theirs):
        return max(one, two) > by * min(one, two)
    return one > by * two if len(ours) > len(theirs) else two > by * one


def _rearranged(found: list[Differing]) -> set[Section]:
    """The sections of which each language seems to have something alone."""
    ours = {section for section, _, ours, _ in found if ours}
    return ours & {section for section, _, _, theirs in found if theirs}


def says_what_is_nowhere(blocks: Sequence[Block], locale: str, there: Page) -> bool:
    """Whether some blocks say in any language what a page writes nowhere."""
    written = written_on_page(there)
    return any(said not in written for said in checkable(blocks, locale, there.locale))


def _has_more_code(blocks: Sequence[Block], here: Page, there: Page) -> bool:
    """Whether some blocks are code that one page has more often than the other, wherever."""
    code = [plain(block.text) for block in blocks if block.kind == "code"]
    return any(written_on_page(here).count(c) > written_on_page(there).count(c) for c in code if c)


def _has_more_rows(blocks: Sequence[Block], here: Page, there: Page) -> bool:
    """Whether some blocks are rows of a name that one page has more often than the other."""
    counts = _row_names(here), _row_names(there)
    names = [_name(block) for block in blocks if block.kind == "row"]
    return any(counts[0][name] > counts[1][name] for name in names)


@kept_of_objects()
def _row_names(page: Page) -> Counter[str]:
    return Counter(_name(block) for block in page.blocks if block.kind == "row")


def _keep_their_names(more: Sequence[Block], section: Section, counterpart: Section) -> bool:
    """Whether these are rows, and rows around them begin with the same name in both languages."""
    if any(block.kind != "row" for block in more):
        return False
    return _is_known_by_rows(section, counterpart)


@kept_of_objects()
def _is_known_by_rows(section: Section, counterpart: Section) -> bool:
    rows = [pair for pair in blocks_of(section, counterpart) if pair[0].kind == "row"]
    same = sum(_name(one) == _name(two) for one, two in rows)
    return same >= max(SEVERAL, MOST * len(rows))


def _name(row: Block) -> str:
    return plain(row.text.partition("\n")[0])
