"""Blocks that one language alone has, less what is no loss to the readers of the other."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from ...model import Block, Page
from ...model.kept_of_objects import kept_of_objects
from ...registry import Registry
from ..pages.not_begun import says
from ..pairing import changes, paired_sections
from ..sections import Section
from ..signatures import image, signature, untagged
from ..splits import told_changes
from .moved_blocks import moved
from .own_readers import are_for_own_readers

Differing = tuple[Section, Section, tuple[Block, ...], tuple[Block, ...]]
"""Two sections and the blocks of each that the other has not."""
Ways = dict[str, set[str]]
"""By the target of a picture, by what another target of it can be told."""


def lone_blocks(page: Page, translation: Page, registry: Registry) -> list[Differing]:
    """Where the blocks of two sections differ, and readers of one of them lack something."""
    found = [
        entry
        for section, counterpart in paired_sections(page, translation)
        for _, *both in told_changes(page, section, translation, counterpart)
        for entry in _differing(section, counterpart, *both)
        if any(map(says, (*entry[2], *entry[3])))
    ]
    found = [
        entry
        for entry in found
        if not _is_notice(entry, translation, registry) and not _is_for_own_readers(entry)
    ]
    if found:
        found = list(_unshown(found, _pictures(page), _pictures(translation)))
    return _without_moved(_without_exchanged(page, translation, found))


def all_lone_blocks(page: Page, translation: Page) -> list[Differing]:
    """Where the blocks of two sections differ, whether that is a loss or not."""
    return [
        entry
        for section, counterpart in paired_sections(page, translation)
        for _, *both in changes(section, counterpart)
        for entry in _differing(section, counterpart, *both)
    ]


def _differing(
    section: Section, counterpart: Section, one: tuple[Block, ...], two: tuple[Block, ...]
) -> Iterator[Differing]:
    ours = _without_quoted(_without_shown(_without_names(one), counterpart), counterpart)
    theirs = _without_quoted(_without_shown(_without_names(two), section), section)
    if ours or theirs:
        yield section, counterpart, ours, theirs


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


def _is_for_own_readers(entry: Differing) -> bool:
    """Whether all that one language has more is for its readers alone, as its beginning says."""
    section, counterpart, ours, theirs = entry
    if ours and theirs:
        return False
    more = ours or theirs
    # A box of GitBook begins with a line for the generator.
    texts = [block for block in more if block.kind != "directive"] or more
    return are_for_own_readers(texts[:1], (section if ours else counterpart).locale)


def _unshown(found: list[Differing], ours: Ways, theirs: Ways) -> Iterator[Differing]:
    """Entries without pictures that the other page shows, maybe somewhere else or in a text.

    ``ours`` and ``theirs`` are the pictures of the page and of the translation.
    """
    shown, shown_there = set[str]().union(*ours.values()), set[str]().union(*theirs.values())
    for section, counterpart, one, two in found:
        missing = tuple(b for b in one if shown_there.isdisjoint(ours.get(image(b), ())))
        extra = tuple(b for b in two if shown.isdisjoint(theirs.get(image(b), ())))
        if missing or extra:
            yield section, counterpart, missing, extra


def _pictures(page: Page) -> Ways:
    """The pictures of a page by their targets, each by its name without a language and its file."""
    targets = {mark.value for b in page.blocks for mark in b.marks if mark.kind == "image"} - {""}
    return {target: {_name(target, page), _file(target, page)} for target in targets}


def _name(target: str, page: Page) -> str:
    name = untagged(target, page.locale)
    return name if "://" in name else posixpath.normpath(name)


def _file(target: str, page: Page) -> str:
    """The file that a picture's address leads to from a page; an address of another site as is."""
    if "://" in target or target.startswith("/"):
        return target
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target))


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


def _without_moved(found: list[Differing]) -> list[Differing]:
    """Those that are left without what stands in the same section of the other page elsewhere."""
    ours, theirs = moved(
        [(section, block) for section, _, blocks, _ in found for block in blocks],
        [(section, block) for _, section, _, blocks in found for block in blocks],
    )
    left = (
        (
            section, counterpart, tuple(block for block in one if block.start not in ours),
            tuple(block for block in two if block.start not in theirs),
        )
        for section, counterpart, one, two in found
    )  # fmt: skip
    return [entry for entry in left if any(entry[2:])]


def _kinds(page: Page, blocks: tuple[Block, ...]) -> list[tuple[str, ...]]:
    return [signature(block, page.locale) for block in blocks]


def _without_names(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Blocks less the titles of boxes, which one language may need and another not."""
    return tuple(b for b in blocks if b.kind != "title" or b.container[-1:] == ("tab",))


def _without_shown(blocks: tuple[Block, ...], there: Section) -> tuple[Block, ...]:
    """Blocks less pictures that the counterpart has within a text."""
    inside = _shown_within(there)
    return tuple(block for block in blocks if not inside or image(block) not in inside)


@kept_of_objects()
def _shown_within(section: Section) -> frozenset[str]:
    return frozenset(
        mark.value
        for block in section.blocks
        for mark in block.marks
        if mark.kind == "image" and block.kind != "image"
    )


def _without_quoted(blocks: tuple[Block, ...], there: Section) -> tuple[Block, ...]:
    """Blocks less code of a line that the counterpart quotes within a text."""
    if not any(block.kind == "code" for block in blocks):
        return blocks
    inside = _quoted_within(there)
    return tuple(b for b in blocks if b.kind != "code" or _of_a_line(b.text) not in inside)


@kept_of_objects()
def _quoted_within(section: Section) -> frozenset[str]:
    return frozenset(
        _of_a_line(mark.value)
        for block in section.blocks
        for mark in block.marks
        if mark.kind == "code" and block.kind != "code"
    )


def _of_a_line(code: str) -> str:
    return " ".join(code.split()).rstrip(" ;")
