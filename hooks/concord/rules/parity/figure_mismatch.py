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

from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Block, Page
from ...parity.pairing import paired_texts
from ...quantities.in_block import Lost, lost
from ...registry import Registry
from ..rule import pair_rule


@pair_rule("PAR306", "figure-mismatch")
def figure_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the figures of each block with those of its counterpart."""
    locales, mode = (page.locale, translation.locale), registry.settings.figures
    compared = [
        (one, two, *lost(one, two, locales, mode))
        for one, two in paired_texts(page, translation)
        if one.kind != "code"
    ]
    moved = {*(figure.key for entry in compared for figure in entry[2])} & {
        *(figure.key for entry in compared for figure in entry[3])
    }
    for one, two, missing, extra in compared:
        yield from _findings(
            page, one, _staying(missing, moved), translation, two, _staying(extra, moved)
        )


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
