"""Headings as another language can recognise them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..generators.slugs import made_ids
from ..languages import language
from ..languages.tags import IN_PATHS
from ..model import Block, Page
from .alignment import values_of

SLUGS = ("github", "toc")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.+#-]+|\d+")
LETTER = re.compile(r"[a-z]")
NUMBER = re.compile(r"\d+(?:\.\d+)+")
NAME = re.compile(r"\d|[A-Za-z][A-Z]|[._/-]\w")
"""What a word has that is a name also among words in the same letters."""
ADDRESS = re.compile(r"\S*/\S*")
EDITION = re.compile(
    rf"(?:\.[0-9a-f]{{16,}})?[._-](?:{IN_PATHS})(?=\.\w+\Z)|\.[0-9a-f]{{16,}}(?=\.)"
)
"""What the name of a picture has in one language alone: its tag, and a digest of it."""
LABEL = re.compile(r"[^\W\d_a-z][^\W\d_]*(?: \w+)*")
"""Code that is a button's name, which is in the reader's language."""


@dataclass(frozen=True)
class Head:
    """A heading as another language can recognise it. ``above`` is the index of its parent.

    ``names`` are its words in Latin letters. Where it ``is_latin``, these are all its words, and
    ``sure_names`` those that are names all the same. ``blocks`` are those of its section, which
    only headings without ids of their own need. It stands on ``page``, and ``led`` is where the
    only link out of the site leads that stands in it, "" without one.
    """

    level: int
    written: str
    made: frozenset[str]
    text: str
    names: frozenset[str]
    sure_names: frozenset[str]
    is_latin: bool
    above: int
    blocks: tuple[Block, ...]
    page: Page
    led: str = ""

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
    def evidence(self) -> frozenset[str]:
        """Of its values those that no translator changes; of an address its host and its end."""
        return frozenset(
            piece
            for value in self.values
            if not LABEL.fullmatch(value)
            for piece in (_pieces(value) if ADDRESS.fullmatch(value) else (value,))
        )

    @cached_property
    def kinds(self) -> Counter[str]:
        """Of what kinds the blocks of its section are."""
        return Counter(block.kind for block in self.blocks)


def _pieces(value: str) -> Iterator[str]:
    """The host of an address and the last part of its path, as in every language."""
    host, _, path = value.partition("://")[2].partition("/")
    if host:
        yield host
    if end := (path if host else value).partition("#")[0].rstrip("/").rpartition("/")[2]:
        yield EDITION.sub("", end)


def _names(text: str) -> Iterator[str]:
    """The words in Latin letters and the figures of a heading, in the singular."""
    return (word.removesuffix("s") for word in LATIN.findall(text.casefold()))


def telling(one: Head, two: Head) -> tuple[frozenset[str], frozenset[str]]:
    """The names of one of two headings, that in other letters first, and what the other says."""
    if not two.is_latin:
        return two.names, one.names
    return (two.sure_names, one.names) if one.is_latin else (one.names, two.names)


def _led(page: Page) -> dict[int, str]:
    """By the number of a heading where its only link out of the site leads."""
    found = {}
    for block in page.blocks:
        if block.kind == "heading" and block.section >= 0:
            links = [one.value for one in block.marks if one.kind == "link" and "://" in one.value]
            if len(links) == 1:
                found[block.section] = links[0]
    return found


def heads_of(page: Page) -> list[Head]:
    """The headings of a page, each with the blocks of its section."""
    blocks: list[list[Block]] = [[] for _ in page.headings]
    for block in page.blocks:
        if block.section >= 0 and block.kind != "heading" and not block.is_comment:
            blocks[block.section].append(block)
    led = _led(page)
    heads: list[Head] = []
    made = made_ids(page.headings, SLUGS)
    parents: list[int] = []
    is_latin = language(page.locale).own_letters is None
    for number, heading in enumerate(page.headings):
        while parents and page.headings[parents[-1]].level >= heading.level:
            parents.pop()
        heads.append(Head(
            heading.level, heading.id if heading.explicit else "",
            frozenset(name for name in made[number] if LETTER.search(name)),
            heading.text.casefold(), frozenset(_names(heading.text)),
            frozenset(_names(" ".join(filter(NAME.search, heading.text.split())))), is_latin,
            parents[-1] if parents else -1, tuple(blocks[number]), page,
            led.get(number, ""),
        ))  # fmt: skip
        parents.append(number)
    return heads
