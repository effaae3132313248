"""Headings that differ in number, order or level from those of the translation.

Sections are how the two languages are compared and how the language switch keeps the reader's
place. Where the rule is not named, nor figures compared thoroughly, a heading is told where its
section says in any language what the other page writes nowhere, or its neighbours have their
counterparts for sure, or it is the only one, and none of its level in the other language stands at
its place in doubt; of several that may be the one all are named, and none where the other page has
a sentence before the same list or code instead. Another level or place is told only of headings
that surely belong together. All is told where a lock is kept.

Bad:

    en:  ## Limits { #limits }      zh:  ### 极限 { #limits }

Good:

    en:  ## Limits { #limits }      zh:  ## 极限 { #limits }
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...findings import Finding, Related
from ...model import Heading, Page, Place
from ...parity.headings import Pairs, in_order
from ...parity.outline.boxed_headings import is_title_of_a_box
from ...parity.outline.lead_ins import is_lead_in
from ...parity.outline.lone_sections import in_doubt, surely_lone
from ...parity.outline.only_children import is_only_child
from ...parity.outline.openings import is_opening
from ...parity.outline.own_sections import is_for_own_readers
from ...parity.pages.not_begun import is_not_begun
from ...parity.pages.taken_in import say_nothing
from ...parity.pairing import BY_PROGRAM, pairing
from ...parity.sure_sections import is_sure_pair
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled
from ..unaccepted import unaccepted

ONE = 1
"""Where no more headings are without counterpart, the pages are else built alike."""
MANY = 6
"""From so many headings without counterpart, if they are most, one finding speaks of all."""

SWAPPED = 2
"""So many that stand in each other's place are told as one; of more, those that moved."""


@pair_rule("PAR302", "heading-mismatch")
def heading_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Name the headings without counterpart, and those of another level or place."""
    found = _found(page, translation, registry)
    yield from settled(unaccepted(found, page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    is_named = registry.is_named(heading_mismatch.code)
    if not is_named and (is_not_begun(page, translation) or say_nothing(page, translation)):
        return
    pairs = pairing(page, translation).headings
    # Whoever keeps a lock has accepted what differed: all that has come since is news.
    asked = is_named or registry.settings.figures == "thorough" or registry.lock.kept
    yield from _lone(page, translation, pairs, is_named, asked)
    same = len(page.headings) == len(translation.headings) == len(pairs)
    ordered = {i for i, _ in in_order(pairs)}
    is_swap = sum(i != j for i, j in pairs) <= SWAPPED
    sure = [pair for pair in pairs if asked or is_sure_pair(page, translation, *pair)]
    for i, j in sure:
        one, two = page.headings[i], translation.headings[j]
        if one.level != two.level:
            message = f"heading {two.text} is of level {two.level}, not {one.level}"
            yield _differ(one, two, message)
        elif same and i != j and (i > j or (j, i) not in sure if is_swap else i not in ordered):
            there = page.headings[j]
            yield _differ(
                there, two, f"heading {two.text} stands where that of {there.text} should"
            )
        elif not same and i not in ordered:
            yield _differ(one, two, f"heading {two.text} stands at another place")


def _lone(
    page: Page, translation: Page, pairs: Pairs, eager: bool, asked: bool
) -> Iterator[Finding]:
    ours = _without_counterpart(page, translation, dict(pairs), eager)
    theirs = _without_counterpart(translation, page, {j: i for i, j in pairs}, eager)
    if len(ours) + len(theirs) >= MANY and len(pairs) < (len(ours) + len(theirs)) / 2:
        yield _of_most(page, translation, len(ours), len(theirs))
        return
    if not asked and len(ours) + len(theirs) > ONE:
        ours, theirs = surely_lone(page, translation, ours, theirs)
    for i in ours:
        one = page.headings[i]
        several = [] if asked else in_doubt(page, translation, i, 0)
        yield heading_mismatch.finding(
            _here(translation, i, pairs), f"no counterpart of {_headings(page, i, several)}",
            "translate the section, or remove it in both", (Related(one.place, one.text),),
        )  # fmt: skip
    for j in theirs:
        two = translation.headings[j]
        several = [] if asked else in_doubt(page, translation, j, 1)
        named = _headings(translation, j, several)
        yield heading_mismatch.finding(
            two.place, f"{named} has no counterpart in {page.locale}",
            "remove it, or write it in both", (Related(Place(page.path), ""),),
        )  # fmt: skip


def _without_counterpart(
    page: Page, other: Page, paired: Mapping[int, int], eager: bool
) -> list[int]:
    """The headings of a page, by their number, that the other page has not in any form."""
    return [
        i
        for i, heading in enumerate(page.headings)
        if i not in paired
        and (
            eager
            or not (
                not heading.text.strip()
                or BY_PROGRAM.search(heading.text)
                or is_for_own_readers(heading.text, page.locale)
                or is_title_of_a_box(i, page, other)
                or _is_title(i, page, other)
                or is_opening(i, page, other)
                or is_only_child(i, page, other, paired)
                or is_lead_in(i, page, other, paired)
            )
        )
    ]


def _of_most(page: Page, translation: Page, ours: int, theirs: int) -> Finding:
    return heading_mismatch.finding(
        Place(translation.path),
        f"most headings have no counterpart: {ours} of {len(page.headings)} of "
        f"{page.locale}, {theirs} of {len(translation.headings)} here",
        "translate the page anew, or what is left of it",
        (Related(Place(page.path), "the original"),),
    )


def _is_title(index: int, page: Page, other: Page) -> bool:
    """Whether a heading is the title, which the other page has in its front matter."""
    heads = index == 0 and page.headings[0].level == 1
    return heads and bool(other.meta.get("title")) and all(h.level > 1 for h in other.headings)


def _here(translation: Page, index: int, pairs: Pairs) -> Place:
    """Where the counterpart of a heading should stand: at that behind it, or at the last."""
    headings = translation.headings
    behind = next((j for i, j in pairs if i > index), len(headings) - 1)
    return headings[behind].place if headings else Place(translation.path)


def _headings(page: Page, index: int, several: list[int]) -> str:
    """A heading without counterpart, or ``several`` of which one has none."""
    if not several:
        return f"heading {_said(page.headings[index])}"
    return f"one of the headings {', '.join(page.headings[n].text for n in several)}"


def _said(heading: Heading) -> str:
    """A heading as readers know it, with its id where its writer gave it one."""
    return f"{heading.text} ({heading.id})" if heading.explicit else heading.text


def _differ(one: Heading, two: Heading, message: str) -> Finding:
    return heading_mismatch.finding(
        two.place, message, "make both the same", (Related(one.place, f"here: {one.text}"),)
    )
