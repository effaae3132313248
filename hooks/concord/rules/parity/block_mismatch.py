"""Other blocks than the counterpart: paragraphs, list items, rows, code, images, boxes.

A paragraph that only one language has is a fact that the other withholds.

Bad:

    en:  two paragraphs under { #limits }      zh:  one paragraph under { #limits }

Good:

    en:  two paragraphs under { #limits }      zh:  two paragraphs under { #limits }
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Block, Page, Place
from ...parity.pairing import Section, changes, image, paired_sections
from ...registry import Registry
from ..rule import pair_rule

MANY = 4
"""From so many places on, if most blocks of a page differ, one finding speaks of all."""


@pair_rule("PAR307", "block-mismatch")
def block_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the kinds of blocks of each section with those of its counterpart."""
    found = [
        (section, counterpart, ours, theirs)
        for section, counterpart in paired_sections(page, translation)
        for _, ours, theirs in changes(section, counterpart)
    ]
    apart = sum(max(len(ours), len(theirs)) for *_, ours, theirs in found)
    whole = sum(block.kind != "heading" for block in page.blocks)
    if len(found) >= MANY and 2 * apart > whole:
        yield block_mismatch.finding(
            Place(translation.path), f"most blocks have no counterpart: {apart} of {whole}",
            "translate the page anew, or what is left of it",
            (Related(Place(page.path), "the original"),),
        )  # fmt: skip
        return
    for section, counterpart, ours, theirs in found:
        place = translation.place(theirs[0].start) if theirs else _end(translation, counterpart)
        there = page.place(ours[0].start) if ours else _end(page, section)
        yield block_mismatch.finding(
            place, f"{_said(ours)} ({there.path}:{there.line}), but here {_said(theirs)}",
            "write the same blocks in both", (Related(there, _said(ours)),),
        )  # fmt: skip


def _said(blocks: tuple[Block, ...]) -> str:
    counts = Counter(" in ".join((_kind(b), *reversed(b.container))) for b in blocks)
    return ", ".join(f"{number} x {kind}" for kind, number in counts.items()) or "nothing"


def _kind(block: Block) -> str:
    """The kind of a block; that of an image with its target, by which images differ."""
    return f"{block.kind} {image(block)}".rstrip()


def _end(page: Page, section: Section) -> Place:
    if section.blocks:
        return page.place(section.blocks[-1].start)
    return page.headings[section.index].place if section.index >= 0 else Place(page.path)
