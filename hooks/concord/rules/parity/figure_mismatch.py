"""A number or date without a counterpart of the same value.

Figures are where translations go wrong unseen: 18 million is 1800 万, not 18 万. Values are
compared, not forms; so are modifiers such as "more than" and 超过.

Bad:

    en:  close to 18 million users      zh:  近 18 万用户

Good:

    en:  close to 18 million users      zh:  近 1800 万用户
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Block, Page
from ...parity.pairing import paired_texts
from ...quantities import Quantity
from ...quantities.in_block import figures
from ...registry import Registry
from ..rule import pair_rule


@pair_rule("PAR306", "figure-mismatch")
def figure_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the figures of each block with those of its counterpart."""
    for one, two in paired_texts(page, translation):
        if one.kind == "code":
            continue
        ours, theirs = figures(one, page.locale), figures(two, translation.locale)
        if [figure.key for figure in ours] == [figure.key for figure in theirs]:
            continue
        missing, extra = _left(ours, theirs), _left(theirs, ours)
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
    page: Page, one: Block, figure: Quantity, translation: Page, two: Block, other: Quantity | None
) -> Finding:
    there = page.place(one.offset(figure.start))
    here = translation.place(two.offset(other.start) if other else two.pieces[0][1])
    found = f"; found {other.text}" if other else ""
    return figure_mismatch.finding(
        here, f"figure {figure.text} ({there.path}:{there.line}) has no counterpart here{found}",
        "give the same value with the same modifier", (Related(there, figure.text),),
    )  # fmt: skip


def _left(ours: list[Quantity], theirs: list[Quantity]) -> list[Quantity]:
    """Our figures less those that have a counterpart in theirs."""
    there = Counter(figure.key for figure in theirs)
    left = []
    for figure in ours:
        if there[figure.key]:
            there[figure.key] -= 1
        else:
            left.append(figure)
    return left
