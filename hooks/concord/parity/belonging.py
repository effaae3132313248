"""Whether two texts that stand at the same place say the same, as far as what both write tells."""

from __future__ import annotations

import re

from ..model import Block
from .alignment import values_of
from .literal.literals import Literal, Written, literals, plain, written_on_page
from .pairing import blocks_of
from .sections import Section

NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{2,}|\d+")
"""What stays as it is in a language of other letters."""
ALIKE = 75
"""Of a hundred; so much alike are two forms of one name."""
COLUMNS = 1
"""So many columns more can one of two forms of a table have."""
LONG = 6
"""Of shorter ones many are alike."""
MOST = 40_000
"""More pairs are not compared: texts that say so much and nothing in common are other ones."""


def are_in_step(section: Section, counterpart: Section) -> bool:
    """Whether each block of two sections has its counterpart in the other."""
    number = len(blocks_of(section, counterpart))
    return number == len(section.blocks) == len(counterpart.blocks)


def are_apart(one: Block, two: Block, both: tuple[Written, Written], in_step: bool) -> bool:
    """Whether two blocks are counterparts only by their place, so that they say other things.

    They are rows of tables with other columns; or they have nothing literal in common, nor two
    forms of one thing, and what each says stands elsewhere on the other's page, or both say several
    things; or one says nothing literally and, where a section has more blocks than its counterpart,
    no name and no number is in both.
    """
    if one.kind == "row" and abs(one.text.count("\n") - two.text.count("\n")) > COLUMNS:
        return True
    ours, theirs = list(literals(one)), list(literals(two))
    if {plain(text) for _, text in ours} & {plain(text) for _, text in theirs}:
        return False
    if ours and theirs:
        several = min(len(ours), len(theirs)) > 1
        return (several or _is_crossed(ours, theirs, both)) and not _are_alike(ours, theirs)
    return not in_step and not names(one) & names(two)


def _is_crossed(ours: list[Literal], theirs: list[Literal], both: tuple[Written, Written]) -> bool:
    page, translation = (written_on_page(written.page) for written in both)
    return all(plain(text) in translation for _, text in ours) and all(
        plain(text) in page for _, text in theirs
    )


def _are_alike(ours: list[Literal], theirs: list[Literal]) -> bool:
    """Whether something of one side is a form of something of the other."""
    if len(ours) * len(theirs) > MOST:
        return False
    # Loaded late: few texts have nothing in common.
    from rapidfuzz import fuzz

    one, two = ([_bare(text) for _, text in side] for side in (ours, theirs))
    return any(
        min(len(a), len(b)) >= LONG
        and (a.startswith(b) or b.startswith(a) or fuzz.ratio(a, b) >= ALIKE)
        for a in one
        for b in two
    )


def _bare(text: str) -> str:
    """Some code, or an address without its scheme, in small letters."""
    return plain(text).removeprefix("http:/")


def share_names(one: Block, two: Block) -> bool:
    """Whether a name, a number, code, a link or the like is in both blocks, plural or not."""
    return bool(_shared_names(one, two)) or not values_of(one).isdisjoint(values_of(two))


def share_more_than_a_digit(one: Block, two: Block) -> bool:
    """Whether anything is in both blocks but single digits, which stand everywhere."""
    both = _shared_names(one, two) | (values_of(one) & values_of(two))
    return any(len(value) > 1 for value in both)


def _shared_names(one: Block, two: Block) -> set[str]:
    ours, theirs = ({name.rstrip("s") for name in names(block)} for block in (one, two))
    return ours & theirs


def has_names(block: Block) -> bool:
    """Whether words in Latin letters stand in a block, which are names among other letters."""
    return any(not name.isdigit() for name in names(block))


def names(block: Block) -> set[str]:
    """The words in Latin letters and the numbers that stand in a block."""
    return {found.lower() for found in NAME.findall(block.text)}
