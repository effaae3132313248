"""Texts that are compared, and are of two things: another row, another release, moved."""

from __future__ import annotations

import re

from ...model import Block, Page
from ...quantities.in_block import Lost
from ..without_marks import links_out

VERSION = re.compile(r"\d+(?:\.\d+)+")
NAMED = re.compile(r"\W*([A-Za-z][\w.+-]*)(?: [A-Za-z][\w.+-]*){0,3} ?[<>]=? ?v?\d")
"""How an item begins that says which version of something is needed."""
BEGINNING = re.compile(r"\W*[vV]?(\d+(?:\.\d+)+)(?=\W)")
"""The version that a text is about."""

Compared = tuple[Block, Block, list[Lost], list[Lost]]
"""Two blocks, and the figures of each that the other does not have."""


def of_counterparts(compared: list[Compared], page: Page, translation: Page) -> list[Compared]:
    """Those whose blocks are counterparts, by how they begin, their links and versions above."""
    elsewhere = _outward(page), _outward(translation)
    return [
        entry
        for entry in compared
        if not (
            _are_other_rows(*entry[:2])
            or _are_moved(*entry[:2], elsewhere)
            or _are_of_versions(entry, page, translation)
            or _begin_with_others(*entry)
        )
    ]


def _are_other_rows(one: Block, two: Block) -> bool:
    """Whether two rows or items begin with names that differ, so that they are no counterparts."""
    if one.kind == "item":
        return _begins_otherwise(one, two)
    if one.kind != "row":
        return False
    first = [block.text.split("\n")[0].strip() for block in (one, two)]
    return first[0] != first[1] and all(map(str.isascii, first))


def _begins_otherwise(one: Block, two: Block) -> bool:
    """Whether an item is a name with a version, and its counterpart has that name nowhere."""
    found = NAMED.match(two.text)
    return found is not None and found[1].lower() not in one.text.lower()


def _are_of_versions(compared: Compared, page: Page, translation: Page) -> bool:
    """Whether two texts stand below the headings of two versions, as of two releases."""
    ours, theirs = _version(page, compared[0]), _version(translation, compared[1])
    return bool(ours and theirs) and ours != theirs


def _version(page: Page, block: Block) -> list[str]:
    """The versions in the heading above a text."""
    if block.kind == "heading" or block.section < 0:
        return []
    return VERSION.findall(page.headings[block.section].text)


def _are_moved(one: Block, two: Block, elsewhere: tuple[set[str], set[str]]) -> bool:
    """Whether all links out of the site of either block stand elsewhere on the other's page."""
    ours, theirs = _links(one), _links(two)
    return ours.isdisjoint(theirs) and any(
        links and links <= there
        for links, there in zip((ours, theirs), reversed(elsewhere), strict=True)
    )


def _outward(page: Page) -> set[str]:
    return {link for block in page.blocks for link in _links(block)}


def _links(block: Block) -> set[str]:
    return {mark.value for mark in links_out(block)}


def _begin_with_others(one: Block, two: Block, missing: list[Lost], extra: list[Lost]) -> bool:
    """Whether two texts begin with versions that differ, as in a list, and more of them does."""
    found = BEGINNING.match(one.text), BEGINNING.match(two.text)
    if not (found[0] and found[1]) or found[0][1] == found[1][1]:
        return False
    return any(
        figure.start >= start.end()
        for start, figures in ((found[0], missing), (found[1], extra))
        for figure in figures
    )
