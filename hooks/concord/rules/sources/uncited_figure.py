"""A number or date in a block without a citation.

A figure that nobody can check is worth nothing. Counts in words up to twelve are language, not
evidence, and do not count; nor do the figures of a footnote, which is the evidence itself.

Bad:

    The community counted 80,000 people.

Good:

    The community counted 80,000 people.[^the-new-stack-2017#community]
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...findings import Finding
from ...model import PROSE_KINDS, Block, Page
from ...quantities import Quantity
from ...quantities.in_block import figures
from ...registry import Registry
from ..rule import page_rule

WORDS_UP_TO = 12


@page_rule("SRC403", "uncited-figure")
def uncited_figure(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at prose with figures and without citations, where the site has sources."""
    if not registry.sources:
        return
    for block in page.blocks:
        cited = any(mark.kind == "citation" for mark in block.marks)
        if cited or block.kind not in PROSE_KINDS or "footnote" in block.container:
            continue
        for figure in figures(block, page.locale):
            if _is_evidence(figure) and not _is_name(block, figure):
                yield uncited_figure.finding(
                    page.place(block.offset(figure.start)),
                    f"figure {figure.text} without a citation in its block", "cite its source",
                )  # fmt: skip
                break


def _is_name(block: Block, figure: Quantity) -> bool:
    """Whether a figure stands in the text of a link, which names what it leads to."""
    return any(m.kind == "link" and m.start <= figure.start < m.end for m in block.marks)


def _is_evidence(figure: Quantity) -> bool:
    return any(c.isdigit() for c in figure.text) or figure.kind == "date" or (
        isinstance(figure.value, Fraction) and figure.value > WORDS_UP_TO
    )  # fmt: skip
