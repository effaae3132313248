"""Other blocks than the counterpart: paragraphs, list items, rows, code, images, boxes.

A paragraph that only one language has is a fact that the other withholds.

Bad:

    en:  two paragraphs under { #limits }      zh:  one paragraph under { #limits }

Good:

    en:  two paragraphs under { #limits }      zh:  two paragraphs under { #limits }
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Block, Page, Place
from ...parity.pairing import (
    Section,
    blocks_of,
    changes,
    image,
    paired_sections,
    signature,
    untagged,
)
from ...parity.splits import told_changes
from ...registry import Registry
from ..rule import pair_rule
from ..settled import settled
from ..unaccepted import unaccepted

INCLUDING = re.compile(r"\{\{[<%]\s*include\b|<<<|[;\[]?-+8<-+|!include\b")
"""Lines that take in a text for readers."""
MANY = 4
"""From so many places on, if most blocks of a page differ, one finding speaks of all."""


Differing = tuple[Section, Section, tuple[Block, ...], tuple[Block, ...]]
"""Two sections and the blocks of each that the other has not."""


@pair_rule("PAR307", "block-mismatch")
def block_mismatch(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the kinds of blocks of each section with those of its counterpart."""
    found = _found(page, translation, registry)
    yield from settled(unaccepted(found, page, translation, registry), registry)


def _found(page: Page, translation: Page, registry: Registry) -> Iterator[Finding]:
    eager = registry.is_named(block_mismatch.code)
    found = [
        (section, counterpart, ours, theirs)
        for section, counterpart in paired_sections(page, translation)
        for _, *both in (
            changes(section, counterpart)
            if eager
            else told_changes(page, section, translation, counterpart)
        )
        for ours, theirs in [tuple(map(_without_names, both))]
        for ours, theirs in [(_without_shown(ours, counterpart), _without_shown(theirs, section))]
        if (ours or theirs) and (eager or any(map(_says, (*ours, *theirs))))
    ]
    if not eager:
        found = [entry for entry in found if not _is_notice(entry, translation, registry)]
        found = [entry for entry in found if not _is_shown(entry, page, translation)]
        found = _without_exchanged(page, translation, found)
    apart = sum(max(len(ours), len(theirs)) for *_, ours, theirs in found)
    whole = max(sum(b.kind != "heading" for b in one.blocks) for one in (page, translation))
    if len(found) >= MANY and 2 * apart > whole:
        yield block_mismatch.finding(
            Place(translation.path), f"most blocks have no counterpart: {apart} of {whole}",
            "translate the page anew, or what is left of it",
            (Related(Place(page.path), "the original"),),
        )  # fmt: skip
        return
    for section, counterpart in paired_sections(page, translation):
        yield from _inside(page, section, translation, counterpart)
    for section, counterpart, ours, theirs in found:
        place = translation.place(theirs[0].start) if theirs else _end(translation, counterpart)
        there = page.place(ours[0].start) if ours else _end(page, section)
        yield block_mismatch.finding(
            place, f"{_said(ours)} ({there.path}:{there.line}), but here {_said(theirs)}",
            "write the same blocks in both", (Related(there, _said(ours)),),
        )  # fmt: skip


def _is_notice(entry: Differing, translation: Page, registry: Registry) -> bool:
    """Whether all that the translation has more is to say what it was translated from."""
    *_, ours, theirs = entry
    links = [mark.value for block in theirs for mark in block.marks if mark.kind == "link"]
    leads = [registry.destination(translation, link) for link in links]
    return (
        not ours
        and len(theirs) == 1 == len(leads)
        and all(
            found is not None
            and found.key == translation.key
            and found.locale != translation.locale
            for found in leads
        )
    )


def _is_shown(entry: Differing, page: Page, translation: Page) -> bool:
    """Whether all that is missing are pictures, which the other page shows somewhere else."""
    *_, ours, theirs = entry
    missing, extra = [image(block) for block in ours], [image(block) for block in theirs]
    return all(_shows(translation, one) for one in missing) and all(
        _shows(page, one) for one in extra
    )


def _shows(page: Page, target: str) -> bool:
    return bool(target) and any(
        mark.kind == "image" and untagged(mark.value, page.locale) == untagged(target, page.locale)
        for block in page.blocks
        for mark in block.marks
    )


def _without_exchanged(page: Page, translation: Page, found: list[Differing]) -> list[Differing]:
    """Those that are no exchange of blocks with the next one: nothing is missing there."""
    kept: list[Differing] = []
    for entry in found:
        mine = _kinds(page, entry[2]), _kinds(translation, entry[3])
        last = kept[-1] if kept else entry
        theirs = _kinds(translation, last[3]), _kinds(page, last[2])
        if all(mine) and mine == theirs and last is not entry:
            kept.pop()
        else:
            kept.append(entry)
    return kept


def _kinds(page: Page, blocks: tuple[Block, ...]) -> list[tuple[str, ...]]:
    return [signature(block, page.locale) for block in blocks]


def _says(block: Block) -> bool:
    """Whether a block says anything to readers: of lines for the generator, includes do.

    A paragraph of elements alone is what a program shows.
    """
    if block.kind == "paragraph":
        return bool(block.text.strip()) or any(mark.kind == "image" for mark in block.marks)
    return block.kind != "directive" or bool(INCLUDING.match(block.text))


def _without_names(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks less the titles of boxes, which one language may need and another not."""
    return tuple(b for b in blocks if b.kind != "title" or b.container[-1:] == ("tab",))


def _without_shown(blocks: tuple[Block, ...], there: Section) -> tuple[Block, ...]:
    """Blocks less pictures that the counterpart has within a text."""
    inside = {
        mark.value
        for block in there.blocks
        for mark in block.marks
        if mark.kind == "image" and block.kind != "image"
    }
    return tuple(block for block in blocks if not inside or image(block) not in inside)


def _inside(
    page: Page, section: Section, translation: Page, counterpart: Section
) -> Iterator[Finding]:
    """Where blocks of one kind differ in what can be counted: columns, nesting; order of tabs."""
    depths = _depths(page, section), _depths(translation, counterpart)
    told = set()
    for one, two in blocks_of(section, counterpart):
        here, there = translation.place(two.start), page.place(one.start)
        cells = one.text.count("\n"), two.text.count("\n")
        message = ""
        if one.kind == "row" and cells[0] != cells[1]:
            message = f"a row of {cells[1] + 1} cells, not {cells[0] + 1}"
        elif one.kind == "item" and depths[0][one.start] != depths[1][two.start]:
            message = f"an item of level {depths[1][two.start]}, not {depths[0][one.start]}"
        if message and one.kind not in told:
            told.add(one.kind)
            yield block_mismatch.finding(
                here, f"{message} ({there.path}:{there.line})", "write the same in both",
                (Related(there, "its counterpart"),),
            )  # fmt: skip
    ours, theirs = _tabs(section), _tabs(counterpart)
    rows = [one.text for one in ours], [one.text for one in theirs]
    if rows[0] != rows[1] and sorted(rows[0]) == sorted(rows[1]):
        wrong = next(b for a, b in zip(ours, theirs, strict=True) if a.text != b.text)
        yield block_mismatch.finding(
            translation.place(wrong.start), f"tab {wrong.text} stands at another place",
            "keep the order of tabs", (Related(_end(page, section), "the original"),),
        )  # fmt: skip


def _tabs(section: Section) -> list[Block]:
    return [b for b in section.blocks if b.kind == "title" and b.container[-1:] == ("tab",)]


def _depths(page: Page, section: Section) -> dict[int, int]:
    """How deep each item of a section stands in its list, from 1, by its offset."""
    found, columns = {}, list[int]()
    for block in section.blocks:
        start = page.source[block.start : block.end]
        column = len(start) - len(start.lstrip(" \t>"))
        if block.kind != "item":
            columns = columns if column and block.kind != "row" else []
            continue
        while columns and columns[-1] > column:
            columns.pop()
        if not columns or columns[-1] < column:
            columns.append(column)
        found[block.start] = len(columns)
    return found


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
