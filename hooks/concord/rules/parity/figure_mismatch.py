"""A number or date without a counterpart of the same value.

Figures are where translations go wrong unseen: 18 million is 1800 万, not 18 万. Values are
compared, not forms; so are modifiers such as "more than" and 超过. By default only figures that
are certain are compared, and one is told only where both texts show that it is wrong: another of
its kind stands in its place, or much of the text around it is missing as well. Where the rule is
named all of these are told, what the translation alone has, too; with `figures = "thorough"` every
number word is.

Bad:

    en:  close to 18 million users      zh:  近 18 万用户

Good:

    en:  close to 18 million users      zh:  近 1800 万用户
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Block, Page
from ...parity.figures.certain_figures import certainty
from ...parity.figures.figures_elsewhere import said_nowhere
from ...parity.figures.signed import is_signed
from ...parity.pairing import paired_texts
from ...parity.sure_sections import are_in_doubt
from ...parity.without_marks import links_out
from ...quantities.in_block import Lost, lost
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

VERSION = re.compile(r"\d+(?:\.\d+)+")
NAMED = re.compile(r"\W*([A-Za-z][\w.+-]*)(?: [A-Za-z][\w.+-]*){0,3} ?[<>]=? ?v?\d")
"""How an item begins that says which version of something is needed."""

Compared = tuple[Block, Block, list[Lost], list[Lost]]
"""Two blocks, and the figures of each that the other does not have."""


@pair_rule("PAR306", "figure-mismatch")
def figure_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the figures of each block with those of its counterpart."""
    yield from settled(_found(page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    eager = registry.settings.figures == "thorough" or registry.is_named(figure_mismatch.code)
    compared = list(_compared(page, translation, registry.settings.figures))
    if not eager and compared:
        compared = [c for c in compared if not are_in_doubt(page, c[0], translation, c[1])]
        compared = _counterparts(compared, (_outward(page), _outward(translation)))
        compared = [one for one in compared if not _are_of_versions(one, page, translation)]
    moved = {*(figure.key for entry in compared for figure in entry[2])} & {
        *(figure.key for entry in compared for figure in entry[3])
    }
    for one, two, missing, extra in compared:
        ours, theirs = _staying(missing, moved), _staying(extra, moved)
        if not eager:
            left = said_nowhere((one, page), ours, (two, translation), theirs)
            ours, theirs = certainty(page, translation).of(one, two, left)
        yield from _findings(page, one, ours, translation, two, theirs)


def _compared(page: Page, translation: Page, mode: str) -> Iterator[Compared]:
    """The pairs of blocks of which one has figures that the other does not have."""
    locales = (page.locale, translation.locale)
    for one, two in paired_texts(page, translation):
        if one.kind != "code":
            missing, extra = lost(one, two, locales, mode)
            if missing and is_signed(one, page):
                missing = []
            if extra and is_signed(two, translation):
                extra = []
            if missing or extra:
                yield one, two, missing, extra


def _counterparts(
    compared: list[Compared], elsewhere: tuple[Counter[str], Counter[str]]
) -> list[Compared]:
    """Those whose blocks are counterparts, by how they begin and by their links."""
    return [
        entry
        for entry in compared
        if not (_are_other_rows(*entry[:2]) or _are_moved(*entry[:2], elsewhere))
    ]


def _are_other_rows(one: Block, two: Block) -> bool:
    """Whether two rows or items begin with names that differ, so that they are no counterparts."""
    if one.kind == "item":
        return _begins_otherwise(one, two)
    if one.kind != "row":
        return False
    first = [block.text.split("\n")[0].strip() for block in (one, two)]
    return first[0] != first[1] and all(map(str.isascii, first))


def _begins_otherwise(one: Block, two: Block) -> bool:
    """Whether an item is a name with a version, and its counterpart has that name nowhere."""
    found = NAMED.match(two.text)
    return found is not None and found[1].lower() not in one.text.lower()


def _are_of_versions(compared: Compared, page: Page, translation: Page) -> bool:
    """Whether two texts stand below the headings of two versions, as of two releases."""
    ours, theirs = _version(page, compared[0]), _version(translation, compared[1])
    return bool(ours and theirs) and ours != theirs


def _version(page: Page, block: Block) -> list[str]:
    """The versions in the heading above a text."""
    if block.kind == "heading" or block.section < 0:
        return []
    return VERSION.findall(page.headings[block.section].text)


def _are_moved(one: Block, two: Block, elsewhere: tuple[Counter[str], Counter[str]]) -> bool:
    """Whether all links out of the site of either block stand elsewhere on the other's page."""
    ours, theirs = _links(one), _links(two)
    return ours.isdisjoint(theirs) and any(
        links and all(link in there for link in links)
        for links, there in zip((ours, theirs), reversed(elsewhere), strict=True)
    )


def _outward(page: Page) -> Counter[str]:
    return Counter(link for block in page.blocks for link in _links(block))


def _links(block: Block) -> set[str]:
    return {mark.value for mark in links_out(block)}


def _staying(figures: list[Lost], moved: set[object]) -> list[Lost]:
    """Those that are not found in another block of the translation."""
    return [figure for figure in figures if figure.key is None or figure.key not in moved]


def _findings(
    page: Page, one: Block, missing: list[Lost], translation: Page, two: Block, extra: list[Lost]
) -> Iterator[Finding]:
    for number, figure in enumerate(missing):
        other = extra[number] if number < len(extra) else None
        yield _missing(page, one, figure, translation, two, other)
    for figure in extra[len(missing) :]:
        yield figure_mismatch.finding(
            translation.place(two.offset(figure.start)),
            f"figure {figure.text} has no counterpart in {page.place(one.start)}",
            "give the same figures in both", (Related(page.place(one.start), "its block"),),
        )  # fmt: skip


def _missing(
    page: Page, one: Block, figure: Lost, translation: Page, two: Block, other: Lost | None
) -> Finding:
    there = page.place(one.offset(figure.start))
    here = translation.place(two.offset(other.start) if other else two.pieces[0][1])
    found = f"; found {other.text}" if other else ""
    return figure_mismatch.finding(
        here, f"figure {figure.text} ({there.path}:{there.line}) has no counterpart here{found}",
        "give the same value with the same modifier", (Related(there, figure.text),),
    )  # fmt: skip
