"""The figures of a block, and those that its translation does not have."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..languages import language
from ..model import SILENT_KINDS, Block
from . import Quantity, find
from .sure import LEXED, Text, kinds, may_say, unmatched
from .sure.figure import Reading
from .sure.wholes import replaced
from .sure.written_whole import Whole

SILENT = frozenset(("code", "html", "comment"))
UNSPOKEN = SILENT | {"citation"}
ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>（），。；、]+")
PLACEHOLDER = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\{[^{}]*\}|&#?\w{1,8};|<[^<>]{1,200}>")
"""What a generator puts something else in place of."""

BETWEEN_CELLS = ";"
"""What parts the cells of a row as no sign within a text does: a figure ends before it."""
CODE_SIGNS = 20
"""Text with more of the signs of code than these, and than each so-many-th of it, is code."""


class Lost(NamedTuple):
    """A figure without a counterpart.

    start: where it begins in its block's text; text: the figure; key: what is equal where it
    stands in another block instead, None where that makes no difference; is_bound: whether its
    value is there, and only its bound is not; reading: what it means, where only what is sure is
    compared.
    """

    start: int
    text: str
    key: object = None
    is_bound: bool = False
    reading: Reading = ()

    @property
    def end(self) -> int:
        """Where it ends in its block's text."""
        return self.start + len(self.text)

    @property
    def is_whole(self) -> bool:
        """Whether it is a date, a time or the like, and the other block has another one."""
        return not self.reading and isinstance(self.key, Whole)


def are_of_a_kind(one: Lost, two: Lost) -> bool:
    """Whether one of two figures, both compared as what is sure, can stand for the other."""
    return kinds.are_of_a_kind(one.reading, two.reading)


def figures(block: Block, locale: str) -> list[Quantity]:
    """The numbers and dates in a block, in order; none in what is no prose."""
    return [] if block.kind in SILENT_KINDS else list(find(_by_cells(block, block.prose), locale))


def lost(
    one: Block, two: Block, locales: tuple[str, str], mode: str
) -> tuple[list[Lost], list[Lost]]:
    """The figures of each of two blocks that the other does not have.

    locales: those of the blocks; mode: "sure" or "thorough", as in the settings. Where one of
    the languages has no grammar, digits alone are compared, in either mode.
    """
    languages = _tags(locales)
    are_lexed = LEXED.issuperset(languages)
    is_thorough = mode == "thorough" and are_lexed
    may_differ = may_say(one.text, languages[0], are_lexed) or may_say(
        two.text, languages[1], are_lexed
    )
    if not may_differ and not is_thorough:
        return [], []
    texts = _text(one, languages[0]), _text(two, languages[1])
    sure = _sure(one, two, texts) if may_differ else ([], [])
    if not is_thorough:
        return sure
    more = _thorough(one, two, texts)
    return _joined(sure[0], more[0]), _joined(sure[1], more[1])


@cache
def _tags(locales: tuple[str, str]) -> tuple[str, str]:
    """The languages of locales."""
    return language(locales[0]).tag, language(locales[1]).tag


def _joined(sure: list[Lost], more: list[Lost]) -> list[Lost]:
    """All of the more eager comparison, and what only the other has found."""
    others = [f for f in sure if not any(m.start < f.end and f.start < m.end for m in more)]
    return sorted([*more, *others], key=lambda figure: figure.start)


def _sure(one: Block, two: Block, texts: tuple[Text, Text]) -> tuple[list[Lost], list[Lost]]:
    pair = unmatched(*texts)
    wholes = replaced(*texts)
    if not (wholes or any(pair)):
        return [], []
    if any(_looks_like_code(block.text) for block in (one, two)):
        return [], []
    ours, theirs = (
        [Lost(f.start, block.text[f.start : f.end], f.key, f.is_bound, f.key[0]) for f in side]
        for block, side in zip((one, two), pair, strict=True)
    )
    if not wholes:
        return ours, theirs
    mine, others = (
        [Lost(w.start, block.text[w.start : w.end], w) for w in side]
        for block, side in zip((one, two), zip(*wholes, strict=True), strict=True)
    )
    return _joined(ours, mine), _joined(theirs, others)


def _looks_like_code(text: str) -> bool:
    """Whether a block that should be prose is full of brackets and quotes instead."""
    signs = sum(text.count(sign) for sign in '{}[]";=')
    return signs > max(CODE_SIGNS, len(text) // CODE_SIGNS)


def _by_cells(block: Block, text: str) -> str:
    """What a block says, in which no cell of a row goes on in the next."""
    return text.replace("\n", BETWEEN_CELLS) if block.kind == "row" else text


def _text(block: Block, language: str) -> Text:
    text, marks = _by_cells(block, block.text), block.marks
    hidden = [mark[1:3] for mark in marks if mark.kind in UNSPOKEN] if marks else []
    if "://" in text or "www." in text:
        hidden += [found.span() for found in ADDRESS.finditer(text)]
    if "{" in text or "<" in text or "&" in text:
        hidden += [found.span() for found in PLACEHOLDER.finditer(text)]
    targets = " ".join([mark.value for mark in marks if mark.kind == "link"]) if marks else ""
    return Text(text, language, tuple(hidden), targets)


def _thorough(one: Block, two: Block, texts: tuple[Text, Text]) -> tuple[list[Lost], list[Lost]]:
    # Few sites compare so, and to load it takes as long as reading three pages.
    from . import thorough

    ours, theirs = thorough.unmatched(
        thorough.Read(texts[0], figures(one, texts[0].language)),
        thorough.Read(texts[1], figures(two, texts[1].language)),
    )
    return [Lost(f.start, f.text) for f in ours], [Lost(f.start, f.text) for f in theirs]
