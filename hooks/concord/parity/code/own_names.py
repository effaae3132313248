"""Names and examples in code that a translation in the same letters has put in its own words.

Where a page does so in one block it does so in the others, too: there a name alone tells nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from ...model import Page
from ...model.kept_of_objects import kept_of_objects
from ..pairing import paired_blocks
from ..wording.own_words import are_in_one_script, are_in_own_words, are_same_but_for_words
from .code_evidence import Hunk
from .code_lines import lines_of

Tells = Callable[[str, str, tuple[Page, Page]], bool]
"""Whether two lines, of the original and of its translation, are the same in some way."""


def without_own_names(hunks: list[Hunk], pages: tuple[Page, Page]) -> list[Hunk]:
    """Those in which two blocks differ in more than the words of one language or the other."""
    if not hunks or not are_in_one_script(pages):
        return hunks
    left = [hunk for hunk in hunks if not _differ_as(are_in_own_words, hunk, pages)]
    if left and (len(left) < len(hunks) or _has_own_names(*pages)):
        left = [hunk for hunk in left if not _differ_as(are_same_but_for_words, hunk, pages)]
    return left


def _differ_as(tells: Tells, hunk: Hunk, pages: tuple[Page, Page]) -> bool:
    """Whether line for line this is all in which the two sides of a hunk differ."""
    ours, theirs = hunk
    return len(ours) == len(theirs) and all(
        tells(one, two, pages) for one, two in zip(ours, theirs, strict=True)
    )


# Each block that differs asks for it.
@kept_of_objects()
def _has_own_names(page: Page, translation: Page) -> bool:
    """Whether a line of code on a page has a name in the translation's own words."""
    pages = page, translation
    return any(
        one != two and are_same_but_for_words(one, two, pages) and are_in_own_words(one, two, pages)
        for ours, theirs in paired_blocks(page, translation)
        if ours.kind == theirs.kind == "code" and ours.text != theirs.text
        for one, two in zip(
            lines_of(ours.text, "", True), lines_of(theirs.text, "", True), strict=False
        )
    )
