"""Whether the section of the other language lacks what one language seems to have alone.

What it says that can be checked (names, links, code, figures) stands there less often, and its text
is shorter, by about as much as was lost, than the other texts of the pages let expect. Else it was
merged into other texts, moved, or told in another form.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ...model import RUNNING_KINDS, Block, Page
from ...model.kept_of_objects import kept_of_objects
from ..alignment import values_of
from ..checkable import checkable
from ..literal.literals import plain, written_in_section, written_on_page
from ..pairs_beside import number_of_items, placed_texts
from ..sections import Section
from ..splits import usual_stretch
from ..sure_sections import lone_headings
from .lone import Lone
from .lone_blocks import Differing
from .shown_around import is_shown_around
from .texts_beside import is_long

SEVERAL = 2
"""One word alone may stand there for another reason."""
LESS = 0.4
"""More than so much of what can be checked stands less often in the other section."""
NOWHERE = 0.5
"""If so much of it stands nowhere on the other page, its length need not tell."""
ROOM, MOST = 0.6, 1.4
"""Of its length the texts around it are shorter in the other language by so much, and no more."""
WORDS = {"0", "1", "2"}
"""Figures that many say in words: no, one, both."""
TELLS = 0.125
"""A text that is less of the texts around it may be told or not: these do not show it."""
BEGUN = 60
"""No two texts begin with the same letters for so long by chance."""
AROUND = 3
"""So many texts on either side may have taken it in."""


def is_borne_out(entry: Differing, page: Page, translation: Page) -> bool:
    """Whether what the other section says and how long it is agree with a loss."""
    section, counterpart, ours, theirs = entry
    if ours and theirs:
        return True
    if ours:
        lone = Lone(ours, page, section, translation, counterpart, is_original=True)
    else:
        lone = Lone(theirs, translation, counterpart, page, section, is_original=False)
    said = frozenset(checkable(lone.blocks, lone.here.locale, lone.there.locale))
    if _is_moved(lone, said) or (len(said) >= SEVERAL and not _is_said_less(lone, said)):
        return False
    if any(block.kind not in RUNNING_KINDS for block in lone.blocks):
        return True
    if _is_nowhere(lone, said):
        return True
    if _may_stand_before(lone) or (lone.is_original and _is_said_twice(lone)):
        return False
    if not (_has_a_figure(lone) or _is_of_a_list(lone) or _has_room(lone, said)):
        return False
    return _says_what_is_nowhere(lone, said) or is_shown_around(lone, said)


def _is_moved(lone: Lone, said: frozenset[str]) -> bool:
    """Whether all that only these blocks say on their page the other page says somewhere."""
    own = plain("\n".join(lone.here.source[b.start : b.end] for b in lone.blocks))
    whole, there = written_on_page(lone.here), written_on_page(lone.there)
    only = [one for one in said if whole.count(one) <= own.count(one)]
    return bool(only) and all(one in there for one in only) and all(one in there for one in said)


def _is_said_less(lone: Lone, said: frozenset[str]) -> bool:
    here = written_in_section(lone.here, lone.section).text
    there = written_in_section(lone.there, lone.counterpart).text
    return sum(here.count(one) > there.count(one) for one in said) > LESS * len(said)


def _is_nowhere(lone: Lone, said: frozenset[str]) -> bool:
    there = written_on_page(lone.there)
    return bool(said) and sum(one not in there for one in said) >= NOWHERE * len(said)


def _says_what_is_nowhere(lone: Lone, said: frozenset[str]) -> bool:
    there = written_on_page(lone.there)
    return any(one not in there for one in said)


def _has_a_figure(lone: Lone) -> bool:
    """Whether these blocks have a figure, were it of one digit, that the other section has not."""
    figures = {one for block in lone.blocks for one in values_of(block) if one.isdigit()} - WORDS
    return bool(figures) and not figures <= _values_in(lone.counterpart)


# Each block that its section alone has asks for those of all the other's.
@kept_of_objects()
def _values_in(section: Section) -> frozenset[str]:
    return frozenset(one for block in section.blocks for one in values_of(block))


def _is_of_a_list(lone: Lone) -> bool:
    """Whether these are items of a list of which others have counterparts, each told by itself."""
    are_items = all(block.kind == "item" for block in lone.blocks)
    return are_items and number_of_items(*lone.sections()) >= SEVERAL


def _is_said_twice(lone: Lone) -> bool:
    """Whether the original begins another text in the same words, which a translation need not."""
    begun = [plain(block.text)[:BEGUN] for block in lone.blocks]
    whole = written_on_page(lone.here)
    return all(len(text) == BEGUN and whole.count(text) > 1 for text in begun)


def _may_stand_before(lone: Lone) -> bool:
    """Whether texts at the beginning of a section may stand under a heading before it."""
    headings = lone_headings(*lone.pages())[1 if lone.is_original else 0]
    is_first = lone.blocks[0] is lone.section.blocks[0]
    return is_first and lone.counterpart.index - 1 in headings


def _has_room(lone: Lone, said: frozenset[str]) -> bool:
    """Whether the texts around, with what stands between them, are shorter by what was lost.

    Not by much more either, if nothing else tells the loss: such texts are told freely.
    """
    stretch = usual_stretch(*lone.pages())
    stretch = stretch if lone.is_original else 1 / stretch
    own = sum(len(block.text) for block in lone.blocks) * stretch
    ours, theirs = _around(lone)
    same = {block.text for block in ours} & {block.text for block in theirs}
    here, there = (sum(len(b.text) for b in row if b.text not in same) for row in (ours, theirs))
    room = here * stretch - there
    if own < TELLS * here * stretch:
        return True
    return ROOM * own <= room and (
        room <= MOST * own
        or not is_long(lone.blocks, lone.here)
        or _says_what_is_nowhere(lone, said)
    )


def _around(lone: Lone) -> tuple[list[Block], list[Block]]:
    """The texts of both sections from some pairs before to some pairs behind."""
    side = lone.side
    before, behind = lone.beside(placed_texts(*lone.sections(), side), AROUND)
    first = before[0] if len(before) == AROUND else None
    last = behind[-1] if len(behind) == AROUND else None
    return (
        _between(lone.section, first and first[side], last and last[side]),
        _between(lone.counterpart, first and first[1 - side], last and last[1 - side]),
    )


def _between(section: Section, first: Block | None, last: Block | None) -> list[Block]:
    texts, starts = _texts(section)
    begin = bisect_left(starts, first.start) if first else 0
    return texts[begin : bisect_right(starts, last.start) if last else len(texts)]


@kept_of_objects()
def _texts(section: Section) -> tuple[list[Block], list[int]]:
    """The texts of a section, and where each begins."""
    texts = [block for block in section.blocks if block.kind in RUNNING_KINDS]
    return texts, [block.start for block in texts]
