"""A number or date without a counterpart of the same value.

Figures are where translations go wrong unseen: 18 million is 1800 万, not 18 万. Values are
compared, not forms; so are modifiers such as "more than" and 超过. By default only figures that
are certain are compared; with `figures = "thorough"` every number word is.

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
from ...parity.pairing import paired_texts
from ...quantities.in_block import Lost, lost
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled

NUMBERED = re.compile(r"\W*\d+(?:\.\d+)*\W+")
"""The number of a section."""
ITEM = re.compile(r"\d+[.)]\s")
"""The number of an item that a paragraph holds, where Markdown sees no list."""
QUARTILE = re.compile("Q[1-4]|first|third|1st|3rd|25th|75th")
COURSE = re.compile(r"(?<=[A-Za-z] )101\W*\Z")
"""A course for beginners, which other languages call so."""
DIGITS = re.compile(r"\d{2,}(?:[.,]\d+)*|\d[.,]\d+")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
PROSE = ("paragraph", "item", "definition", "row")
"""Blocks in which what is said can go on."""
SEVERAL = 3
"""So many figures that stand beside were moved there, however small."""
SMALL = re.compile(r"(?:\d|10)\Z")
"""A bare number by which a translator counts what the original only names."""


@pair_rule("PAR306", "figure-mismatch")
def figure_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the figures of each block with those of its counterpart."""
    yield from settled(_found(page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    eager = registry.settings.figures == "thorough" or registry.is_named(figure_mismatch.code)
    locales, mode = (page.locale, translation.locale), registry.settings.figures
    elsewhere = () if eager else (_outward(page), _outward(translation))
    compared = [
        (one, two, *lost(one, two, locales, mode))
        for one, two in paired_texts(page, translation)
        if one.kind != "code"
        and (eager or not (_are_other_rows(one, two) or _are_moved(one, two, elsewhere)))
    ]
    moved = {*(figure.key for entry in compared for figure in entry[2])} & {
        *(figure.key for entry in compared for figure in entry[3])
    }
    for one, two, missing, extra in compared:
        if not missing and not extra:
            continue
        ours, theirs = _staying(missing, moved), _staying(extra, moved)
        if not eager:
            ours, theirs = _unnumbered(one, ours), _unnumbered(two, theirs)
            ours, theirs = _not_in_html(ours, translation), _not_in_html(theirs, page)
            if not (ours and theirs):
                ours, theirs = _not_beside(ours, two, translation), _not_beside(theirs, one, page)
            ours, theirs = _unsaid(ours, two), _unsaid(theirs, one)
            ours = _not_next(ours, (one, page), (two, translation))
            theirs = _not_next(theirs, (two, translation), (one, page))
            theirs = theirs if ours else [f for f in theirs if not SMALL.match(f.text)]
        yield from _findings(page, one, ours, translation, two, theirs)


def _are_other_rows(one: Block, two: Block) -> bool:
    """Whether two rows begin with names that differ, so that they are no counterparts."""
    if one.kind != "row":
        return False
    first = [block.text.split("\n")[0].strip() for block in (one, two)]
    return first[0] != first[1] and all(map(str.isascii, first))


def _are_moved(one: Block, two: Block, elsewhere: tuple[Counter[str], ...]) -> bool:
    """Whether all links out of the site of either block stand elsewhere on the other's page."""
    ours, theirs = _links(one), _links(two)
    return ours.isdisjoint(theirs) and any(
        links and all(link in there for link in links)
        for links, there in zip((ours, theirs), reversed(elsewhere), strict=True)
    )


def _outward(page: Page) -> Counter[str]:
    return Counter(link for block in page.blocks for link in _links(block))


def _links(block: Block) -> set[str]:
    return {m.value for m in block.marks if m.kind == "link" and "://" in m.value}


def _unnumbered(block: Block, figures: list[Lost]) -> list[Lost]:
    """Those that are more than the number of a section or an item, which some leave out."""
    start = NUMBERED.match(block.text) if block.kind == "heading" else None
    return [
        figure
        for figure in figures
        if (not start or figure.start >= start.end())
        and not _is_item(block.text, figure.start)
        and not COURSE.match(block.text, figure.start)
    ]


def _is_item(text: str, start: int) -> bool:
    line = text.rfind("\n", 0, start) + 1
    return line > 0 and not text[line:start].strip() and ITEM.match(text, start) is not None


def _not_in_html(figures: list[Lost], other: Page) -> list[Lost]:
    """Those whose digits stand in no raw HTML of the other page, such as a table."""
    left = [figure for figure in figures if DIGITS.search(figure.text)]
    if not left:
        return figures
    html = " ".join(block.text for block in other.blocks if block.kind == "html")
    there = set(DIGITS.findall(html)) if html else set()
    return [
        figure
        for figure in figures
        if not (found := DIGITS.findall(figure.text)) or not there.issuperset(found)
    ]


def _not_beside(figures: list[Lost], block: Block, other: Page) -> list[Lost]:
    """Those whose digits stand in no other block of the section of their counterpart."""
    if len(figures) < SEVERAL and not any(DIGITS.search(figure.text) for figure in figures):
        return figures
    beside = (b.text for b in other.blocks if b.section == block.section and b is not block)
    there = set(NUMBER.findall("\n".join(beside)))
    if len(figures) >= SEVERAL and all(
        (found := NUMBER.findall(figure.text)) and there.issuperset(found) for figure in figures
    ):
        return []
    return [
        figure
        for figure in figures
        if not DIGITS.search(figure.text) or not there.issuperset(NUMBER.findall(figure.text))
    ]


def _unsaid(figures: list[Lost], other: Block) -> list[Lost]:
    """Those that their counterpart does not write in a formula, as ``i-1``.

    Nor are they a quartile, which Chinese calls upper or lower and does not number.
    """
    if not figures:
        return figures
    text = "".join(other.text.split())
    has_quartiles = "四分位" in text
    return [
        figure
        for figure in figures
        if not (figure.text[:1] in "-−" and figure.text in text)
        and not (has_quartiles and QUARTILE.fullmatch(figure.text))
    ]


def _not_next(
    figures: list[Lost], here: tuple[Block, Page], there: tuple[Block, Page]
) -> list[Lost]:
    """Those that the blocks before and behind their counterpart do not say instead, as digits."""
    if not figures:
        return figures
    said = _next_to(*there) - _next_to(*here)
    return [
        figure
        for figure in figures
        if not (found := set(NUMBER.findall(figure.text))) or not found <= said
    ]


def _next_to(block: Block, page: Page) -> set[str]:
    """The numbers of the blocks on both sides of another in its section."""
    blocks = [one for one in page.blocks if one.section == block.section]
    at = next(number for number, one in enumerate(blocks) if one is block)
    return {
        number
        for one in (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2])
        if one.kind in PROSE
        for number in NUMBER.findall(one.text)
    }


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
