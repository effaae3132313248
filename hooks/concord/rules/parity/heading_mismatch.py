"""Headings that differ in number, order or level from those of the translation.

Sections are how the two languages are compared and how the language switch keeps the reader's
place.

Bad:

    en:  ## Limits { #limits }      zh:  ### 极限 { #limits }

Good:

    en:  ## Limits { #limits }      zh:  ## 极限 { #limits }
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from ...findings import Finding, Related
from ...model import Heading, Page, Place
from ...registry import Registry
from ..rule import pair_rule


@pair_rule("PAR302", "heading-mismatch")
def heading_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the two rows of headings."""
    if len(page.headings) == len(translation.headings):
        yield from _paired(page, translation)
    else:
        yield from _unpaired(page, translation)


def _paired(page: Page, translation: Page) -> Iterator[Finding]:
    ours, theirs = page.headings, translation.headings
    moved = sorted(h.id for h in ours) == sorted(h.id for h in theirs)
    for one, two in zip(ours, theirs, strict=True):
        if one.level != two.level:
            message = f"heading {two.text} is of level {two.level}, not {one.level}"
            yield _differ(one, two, message)
        elif moved and one.id != two.id:
            yield _differ(one, two, f"heading {two.id} stands where {one.id} should")


def _unpaired(page: Page, translation: Page) -> Iterator[Finding]:
    ours, theirs = page.headings, translation.headings
    one_row, two_row = ([(h.level, h.id) for h in row] for row in (ours, theirs))
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one_row, two_row, False).get_opcodes():
        if tag != "equal":
            for one in ours[i1:i2]:
                yield heading_mismatch.finding(
                    _here(translation, j1), f"no counterpart of heading {one.text} ({one.id})",
                    "translate the section, or remove it in both",
                    (Related(one.place, one.text),),
                )  # fmt: skip
            for two in theirs[j1:j2]:
                yield heading_mismatch.finding(
                    two.place, f"heading {two.text} ({two.id}) has no counterpart in {page.locale}",
                    "remove it, or write it in both", (Related(Place(page.path), ""),),
                )  # fmt: skip


def _here(translation: Page, index: int) -> Place:
    headings = translation.headings
    return headings[min(index, len(headings) - 1)].place if headings else Place(translation.path)


def _differ(one: Heading, two: Heading, message: str) -> Finding:
    return heading_mismatch.finding(
        two.place, message, "make both the same", (Related(one.place, f"here: {one.text}"),)
    )
