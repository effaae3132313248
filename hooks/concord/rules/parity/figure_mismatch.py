"""A number or date without a counterpart of the same value.

Figures are where translations go wrong unseen: 18 million is 1800 万, not 18 万. Values are
compared, not forms; so are modifiers such as "more than" and 超过. By default only figures that
are certain are compared, and one is told only where both texts show that it is wrong: another of
its kind stands in its place, or much of the text around it is missing as well. A row is read cell
by cell, and a cell that PAR320 tells is not told again. Where the rule is named all of these are
told, what the translation alone has, too; with `figures = "thorough"` every number word is.

Bad:

    en:  close to 18 million users      zh:  近 18 万用户

Good:

    en:  close to 18 million users      zh:  近 1800 万用户
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Block, Page
from ...parity.figures.certain_figures import certainty
from ...parity.figures.figures_elsewhere import Place, said_nowhere
from ...parity.figures.other_texts import Compared, of_counterparts
from ...parity.figures.signed import is_signed
from ...parity.literal.other_cells import columns_of_others
from ...parity.literal.unfilled_cells import unfilled_columns
from ...parity.pairing import paired_texts
from ...parity.sure_sections import are_in_doubt
from ...quantities.in_block import Lost, lost
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled


@pair_rule("PAR306", "figure-mismatch")
def figure_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the figures of each block with those of its counterpart."""
    yield from settled(_found(page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    eager = registry.settings.figures == "thorough" or registry.is_named(figure_mismatch.code)
    compared = list(_compared(page, translation, registry.settings.figures))
    if not eager and compared:
        compared = [c for c in compared if not are_in_doubt(page, c[0], translation, c[1])]
        compared = of_counterparts(compared, page, translation)
    moved = {*(figure.key for entry in compared for figure in entry[2])} & {
        *(figure.key for entry in compared for figure in entry[3])
    }
    for one, two, missing, extra in compared:
        ours, theirs = _staying(missing, moved), _staying(extra, moved)
        if not eager:
            left = _untold((one, page), ours, (two, translation), theirs)
            ours, theirs = certainty(page, translation).of(one, two, left)
        if not eager and len(ours) > 1:
            yield _as_one(page, one, ours, translation, two, theirs)
        else:
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


def _staying(figures: list[Lost], moved: set[object]) -> list[Lost]:
    """Those that are not found in another block of the translation."""
    return [figure for figure in figures if figure.key is None or figure.key not in moved]


def _untold(
    here: Place, missing: list[Lost], there: Place, extra: list[Lost]
) -> tuple[list[Lost], list[Lost]]:
    """The figures of two blocks that nothing else says, less those of cells that PAR320 tells."""
    (one, page), (two, translation) = here, there
    if one.kind == "row":
        columns = columns_of_others(page, translation).get(one.start, frozenset())
        columns |= unfilled_columns(one, two)
        missing, extra = _but_in(columns, missing, one), _but_in(columns, extra, two)
    return said_nowhere(here, missing, there, extra)


def _but_in(columns: frozenset[int], figures: list[Lost], row: Block) -> list[Lost]:
    """Those in other columns of a row: these cells are told as a whole."""
    return [one for one in figures if row.text.count("\n", 0, one.start) not in columns]


def _findings(
    page: Page, one: Block, missing: list[Lost], translation: Page, two: Block, extra: list[Lost]
) -> Iterator[Finding]:
    for number, figure in enumerate(missing):
        other = extra[number] if number < len(extra) else None
        yield _missing(page, one, figure, translation, two, other)
    for figure in extra[len(missing) :]:
        yield figure_mismatch.finding(
            translation.place(two.offset(figure.start)),
            f"figure {_said(figure)} has no counterpart in {page.place(one.start)}",
            "give the same figures in both", (Related(page.place(one.start), "its block"),),
        )  # fmt: skip


def _as_one(
    page: Page, one: Block, missing: list[Lost], translation: Page, two: Block, extra: list[Lost]
) -> Finding:
    """What is cut off with the text around it, or of which each is another one: it is one fault."""
    place = page.place(one.offset(missing[0].start))
    found = f"; found {_listed(extra)}" if extra else ""
    said = f"figures {_listed(missing)} ({place.path}:{place.line}) have no counterpart here{found}"
    return figure_mismatch.finding(
        translation.place(two.offset(extra[0].start) if extra else two.pieces[0][1]),
        said, "give the same values with the same modifiers",
        tuple(Related(page.place(one.offset(each.start)), each.text) for each in missing),
    )  # fmt: skip


def _listed(figures: list[Lost]) -> str:
    *most, last = dict.fromkeys(map(_said, figures))
    return f"{', '.join(most)} and {last}" if most else last


def _said(figure: Lost) -> str:
    """A figure on one line."""
    return " ".join(figure.text.split())


def _missing(
    page: Page, one: Block, figure: Lost, translation: Page, two: Block, other: Lost | None
) -> Finding:
    there = page.place(one.offset(figure.start))
    here = translation.place(two.offset(other.start) if other else two.pieces[0][1])
    found = f"; found {_said(other)}" if other else ""
    return figure_mismatch.finding(
        here, f"figure {_said(figure)} ({there.path}:{there.line}) has no counterpart here{found}",
        "give the same value with the same modifier", (Related(there, figure.text),),
    )  # fmt: skip
