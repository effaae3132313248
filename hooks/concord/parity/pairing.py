"""Pairing a page with its translation: sections by their headings, blocks inside them.

Where a heading has no counterpart its section is left out, or, where only the heading itself is
missing, compared with that before it: everything else is compared as if it were there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ..model import Block, Heading, Page
from .alignment import Opcode, Signature, align, most_equal
from .headings import Pairs, aligned_headings
from .sections import Section, sections
from .signatures import signature

BY_PROGRAM = re.compile(r"\bauto[- ]?(?:matically )?generated (?:by|from|on)\b", re.I)
"""What a program writes at the end of a page, with the day on which it did."""
JOINED = 30
"""So many sections at most are taken for one whose headings were left out; each costs a look."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """How a page and its translation belong together.

    ``headings`` are indices of counterparts, ``sections`` counterparts in the order of the page,
    the parts before the first heading among them.
    """

    headings: Pairs
    sections: tuple[tuple[Section, Section], ...]


_last: list[tuple[Page, Page, Pairing]] = []
"""The last pairs of pages: one rule after the other asks for the translations of a page."""
LAST = 8


def pairing(page: Page, translation: Page) -> Pairing:
    """The counterparts of a page and its translation."""
    for one, two, known in _last:
        if one is page and two is translation:
            return known
    headings = aligned_headings(page, translation)
    found = Pairing(headings, tuple(_paired(page, translation, headings)))
    _last[:] = [(page, translation, found), *_last[: LAST - 1]]
    return found


def _paired(page: Page, translation: Page, headings: Pairs) -> Iterator[tuple[Section, Section]]:
    ours, theirs = sections(page), sections(translation)
    lone = _followers(ours, {i for i, _ in headings}), _followers(theirs, {j for _, j in headings})
    for i, j in [(-1, -1), *headings]:
        if i >= 0 and _are_named_apart(page.headings[i], translation.headings[j]):
            continue
        yield _fitting(ours[i + 1], theirs[j + 1], lone[0].get(i, []), lone[1].get(j, []))


def _are_named_apart(one: Heading, two: Heading) -> bool:
    """Whether two headings at one place have ids by which their writers tell them apart."""
    return one.explicit and two.explicit and one.id != two.id


def _followers(row: list[Section], paired: set[int]) -> dict[int, list[Section]]:
    """The sections without counterpart, by the index of the one with counterpart before them."""
    found: dict[int, list[Section]] = {}
    last = -1
    for section in row:
        if section.index in paired:
            last = section.index
        elif section.index >= 0:
            found.setdefault(last, []).append(section)
    return found


def _fitting(
    one: Section, two: Section, ours: list[Section], theirs: list[Section]
) -> tuple[Section, Section]:
    """Two counterparts, with the sections behind them where only a heading was left out.

    Of what leaves as few blocks without counterpart the first; what cannot leave fewer by the
    kinds of blocks alone is not aligned, which takes far longer.
    """
    if not (ours or theirs):
        return one, two
    pairs = [
        (one, two),
        *((_joined(one, ours[:n]), two) for n in range(1, min(len(ours), JOINED) + 1)),
        *((one, _joined(two, theirs[:n])) for n in range(1, min(len(theirs), JOINED) + 1)),
    ]
    best = len(one.blocks) + len(two.blocks), 0
    for least, number in sorted((_least(*pair), number) for number, pair in enumerate(pairs)):
        if (least, number) > best:
            break
        best = min(best, (_unmatched(*pairs[number]), number))
    return pairs[best[1]]


def _joined(section: Section, others: list[Section]) -> Section:
    blocks = tuple(block for other in others for block in other.blocks)
    heads = tuple(block for other in others for block in other.heads)
    return replace(section, blocks=section.blocks + blocks, heads=section.heads + heads)


def _unmatched(one: Section, two: Section) -> int:
    return sum(
        max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in _opcodes(one, two) if tag != "equal"
    )


def _least(one: Section, two: Section) -> int:
    """How many blocks at least are without counterpart, whichever are aligned."""
    return max(len(one.blocks), len(two.blocks)) - most_equal(*_signatures(one, two))


def _signatures(one: Section, two: Section) -> tuple[list[Signature], list[Signature]]:
    ours = [signature(block, one.locale) for block in one.blocks]
    return ours, [signature(block, two.locale) for block in two.blocks]


def counterparts(page: Page, translation: Page) -> dict[str, str]:
    """The ids of translated sections by those of the page's own; "" is the top of both."""
    return {one.id: two.id for one, two in paired_sections(page, translation)}


def paired_sections(page: Page, translation: Page) -> Iterator[tuple[Section, Section]]:
    """Sections with their counterparts, in the order of the page."""
    return iter(pairing(page, translation).sections)


Change = tuple[str, tuple[Block, ...], tuple[Block, ...]]
"""Blocks without counterpart: "replace", "delete" (not here) or "insert" (only here)."""


def changes(section: Section, counterpart: Section) -> Iterator[Change]:
    """Where the blocks of two sections differ in kind."""
    for tag, i1, i2, j1, j2 in _opcodes(section, counterpart):
        if tag != "equal":
            yield tag, section.blocks[i1:i2], counterpart.blocks[j1:j2]


def paired_headings(page: Page, translation: Page) -> Iterator[tuple[Block, Block]]:
    """The blocks of headings that head counterparts."""
    ours, theirs = _headings(page), _headings(translation)
    for i, j in pairing(page, translation).headings:
        if i in ours and j in theirs:
            yield ours[i], theirs[j]


def _headings(page: Page) -> dict[int, Block]:
    return {
        block.section: block
        for block in page.blocks
        if block.kind == "heading" and not BY_PROGRAM.search(block.text)
    }


def paired_texts(page: Page, translation: Page) -> Iterator[tuple[Block, Block]]:
    """Headings and blocks with their counterparts: all that readers read."""
    yield from paired_headings(page, translation)
    yield from paired_blocks(page, translation)


def paired_blocks(page: Page, translation: Page) -> Iterator[tuple[Block, Block]]:
    """Blocks and their counterparts, in paired sections, as far as their kinds agree."""
    for section, counterpart in paired_sections(page, translation):
        yield from blocks_of(section, counterpart)


# Every rule about pairs asks for the same sections; a section is only equal to itself.
@lru_cache(maxsize=512)
def blocks_of(section: Section, counterpart: Section) -> tuple[tuple[Block, Block], ...]:
    """The blocks of two sections that are counterparts."""
    return tuple(
        (section.blocks[i], counterpart.blocks[j])
        for tag, i1, i2, j1, j2 in _opcodes(section, counterpart)
        if tag == "equal"
        for i, j in zip(range(i1, i2), range(j1, j2), strict=True)
    )


@lru_cache(maxsize=512)
def _opcodes(one: Section, two: Section) -> tuple[Opcode, ...]:
    ours, theirs = _signatures(one, two)
    if ours == theirs:
        return (("equal", 0, len(ours), 0, len(theirs)),)
    return tuple(align(one.blocks, two.blocks, (ours, theirs)))
