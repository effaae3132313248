"""Headings as another language can recognise them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..generators.slugs import made_ids
from ..model import Block, Page
from .alignment import values_of

SLUGS = ("github", "toc")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.+#-]+|\d+")
LETTER = re.compile(r"[a-z]")
NUMBER = re.compile(r"\d+(?:\.\d+)+")


@dataclass(frozen=True)
class Head:
    """A heading as another language can recognise it. ``above`` is the index of its parent.

    ``blocks`` are those of its section, which only headings without ids of their own need.
    """

    level: int
    written: str
    made: frozenset[str]
    text: str
    names: frozenset[str]
    above: int
    blocks: tuple[Block, ...]

    @cached_property
    def numbered(self) -> str:
        """The number that is written before it, such as 2.3.1."""
        found = NUMBER.match(self.text)
        return found[0] if found else ""

    @cached_property
    def values(self) -> frozenset[str]:
        """What its section says in any language."""
        return frozenset(value for block in self.blocks for value in values_of(block))

    @cached_property
    def kinds(self) -> Counter[str]:
        """Of what kinds the blocks of its section are."""
        return Counter(block.kind for block in self.blocks)


def _names(text: str) -> Iterator[str]:
    """The words in Latin letters and the figures of a heading, in the singular."""
    return (word.removesuffix("s") for word in LATIN.findall(text.casefold()))


def heads_of(page: Page) -> list[Head]:
    """The headings of a page, each with the blocks of its section."""
    blocks: list[list[Block]] = [[] for _ in page.headings]
    for block in page.blocks:
        if block.section >= 0 and block.kind != "heading" and not block.is_comment:
            blocks[block.section].append(block)
    heads: list[Head] = []
    made = made_ids(page.headings, SLUGS)
    parents: list[int] = []
    for number, heading in enumerate(page.headings):
        while parents and page.headings[parents[-1]].level >= heading.level:
            parents.pop()
        heads.append(Head(
            heading.level, heading.id if heading.explicit else "",
            frozenset(name for name in made[number] if LETTER.search(name)),
            heading.text.casefold(), frozenset(_names(heading.text)),
            parents[-1] if parents else -1, tuple(blocks[number]),
        ))  # fmt: skip
        parents.append(number)
    return heads
