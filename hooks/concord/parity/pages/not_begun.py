"""Pages that are there and say nothing yet.

A file with front matter alone, or with a note that the page is still to be translated; that can be
the original too, of a page that was written in the other language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ...late_pattern import LatePattern
from ...model import Block, Page
from ...model.kept_of_objects import kept_of_objects

INCLUDING = re.compile(r"\{\{[<%]\s*include\b|<<<|[;\[]?-+8<-+|!include\b|<!--[ \t]*@include:")
"""Lines that take in a text for readers."""
NOTE = LatePattern(
    r"\b(?:needs?|awaits?|awaiting|lacks) (?:an? |to be )?translat"
    r"|\bnot (?:been |yet (?:been )?)?translated"
    r"|\bnot (?:yet )?available in (?:English|Chinese|Japanese|Korean|this language)"
    r"|\btranslation (?:is )?(?:coming|in progress|missing)"
    r"|\b(?:documentation|content|text) (?:for|of|on) this (?:page|section) is (?:still )?"
    r"(?:missing|being written|to come|not (?:yet )?(?:available|written))"
    r"|(?:尚未|还没有?|暂未|未被?|待|需要|正在|等待)(?:被)?翻译|翻译(?:进行)?中|翻译尚未",
    re.I,
)
"""What stands where a translation is to come."""
STUB = LatePattern(
    r"\bcoming soon\b|\bunder construction\b|\bto be (?:written|added|continued)\b"
    r"|敬请期待|待补充|(?:建设|施工|编写|完善)中"
    r"|\A\W*(?:TODO|TBD|TBA|WIP|待完善|待续|未完待续)\W*\Z",
    re.I,
)
"""What stands alone where a page is to come, and elsewhere of many things."""
FEW = 3
"""More texts than these are a page."""
LONG = 5
"""So many texts at least has a page of which a note can stand for the rest."""
SHORT = 2
"""So many are enough where the other page says nothing but the note."""


def says(block: Block) -> bool:
    """Whether a block says anything to readers: of lines for the generator, includes do.

    A paragraph of elements alone is what a program shows.
    """
    if block.kind == "paragraph":
        return bool(block.text.strip()) or any(mark.kind == "image" for mark in block.marks)
    return block.kind != "directive" or bool(INCLUDING.match(block.text))


def is_not_begun(page: Page, translation: Page) -> bool:
    """Whether a translation has no text at all, and its original more than a line; or a note."""
    is_empty = not _spoken(translation) and _spoken(page) > 1
    return is_empty or placeholder(page, translation) is not None


# Each rule about pairs asks for it.
@kept_of_objects()
def placeholder(page: Page, translation: Page) -> Page | None:
    """The one of two pages that says no more than that it is to come, if one does."""
    for one, other in ((translation, page), (page, translation)):
        texts = list(islice(_texts(one), FEW + 1))
        enough = SHORT if len(texts) == 1 else LONG
        if (
            len(texts) <= FEW
            and any(NOTE.search(text.text) or STUB.search(text.text) for text in texts)
            and sum(1 for _ in islice(_texts(other), enough)) == enough
        ):
            return one
    return None


def is_to_come(page: Page) -> bool:
    """Whether a page is nothing but a note that it is to come."""
    said = [block.text for block in islice((x for x in page.blocks if says(x)), 2)]
    return len(said) == 1 and bool(NOTE.search(said[0]) or STUB.search(said[0]))


def is_said_to_be_none(translation: Page) -> bool:
    """Whether a page says by itself that it is no translation, so that readers get the original.

    ``untranslated: true`` or ``translated: false`` in its front matter.
    """
    meta = translation.meta
    return bool(meta.get("untranslated")) or meta.get("translated") is False


def _texts(page: Page) -> Iterator[Block]:
    """What a page says beside its headings."""
    for block in page.blocks:
        if block.kind != "heading" and not block.is_comment and says(block):
            yield block


def _spoken(page: Page) -> int:
    """How many blocks say something."""
    return sum(says(block) and not block.is_comment for block in page.blocks)
