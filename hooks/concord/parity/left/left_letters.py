"""Texts of a translation in the letters of its original, which its own language is not written in.

Chinese on an English page, Japanese on a German one, Russian on a Korean one. Chinese and Japanese
share letters, and are not told apart by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...languages import Language, language
from ...languages.english import SMALL
from ...late_pattern import LatePattern
from ...model import SILENT_KINDS, Block, Page
from ..without_marks import links, without_marks
from .left_columns import HEAD
from .meant_texts import is_meant

CLAUSE = 10
"""So many letters say something, and are no name, in Chinese."""
FEWEST = 6
"""Fewer letters than these are a name or a word that is spoken of."""
FEWEST_NAMED = 2
"""Of a heading or a title that is still the original's these are enough."""
SURE = {"paragraph": 1, "definition": 1}
"""How many joining words and marks a text holds for sure that is no name; of other kinds two."""
WORD = re.compile(r"[^\W\d_]+")
SAID = re.compile(r"[“\"「『《«‘][^“”\"「」『』《》«»‘’]*[”\"」』》»’]|[（(][^（）()]*[）)]")
"""What is quoted, titled or explained in brackets."""
REMARK = re.compile(
    r"\A\s*(?://|#|/\*|\*\s|--|>|:|\[?https?:)|(?:--+>|\*/)\s*\Z|</\w|\S\s+//\s"
    r"|\A[\w-]*-(?:zh|ja|ko|ru)\b"
)
"""What stands in code whose fence is broken: remarks, ends of elements, a key of a language."""
SENTENCE = re.compile(r"[^.!?。！？\n]*[.!?。！？]?")
OF_LANGUAGES = re.compile("中文|汉语|简体|繁体|[简繁]體|英文|英语|日本語|한국어|русск|україн", re.I)
"""Words by which a page leads to others in their language."""


def letters_of(original: str, locale: str) -> LatePattern | None:
    """What finds the letters of the original that a text in ``locale`` has not; None for none."""
    ours, theirs = language(original), language(locale)
    if ours.own_letters is None or ours.own_letters == theirs.own_letters:
        return None
    return None if ours.has_han and theirs.has_han else ours.own_letters


def is_in_letters_of(block: Block, locale: str) -> bool:
    """Whether a text is in the letters of a language for the most part, and so in that language."""
    letters = language(locale).own_letters
    if letters is None or _count(block.text, letters) < FEWEST:
        return False
    return _are_most(block.prose, letters, language(locale).is_spaced)


def has_own_clause(block: Block, original: str, locale: str) -> bool:
    """Whether a text says something in letters that its original's language has not."""
    letters = language(locale).own_letters
    return (
        letters is not None
        and language(original).own_letters is None
        and _count(block.text, letters) >= CLAUSE
    )


def is_in_original(block: Block, original: str, locale: str, eager: bool) -> bool:
    """Whether most letters of a text are those of the original's language.

    Unless ``eager``, it has to have words or marks that names have not.
    """
    letters = letters_of(original, locale)
    if letters is None or not letters.search(block.text):
        return False
    if REMARK.search(block.text) or is_meant(block):
        return False
    return _says(_own(block), letters, language(original), 0 if eager else SURE.get(block.kind, 2))


def has_letters(block: Block, original: str, locale: str) -> bool:
    """Whether a text has more letters of the original's language than a word that is named."""
    letters = letters_of(original, locale)
    return letters is not None and _count(block.text, letters) >= FEWEST


def sentences_in_original(
    block: Block, original: str, locale: str, eager: bool
) -> Iterator[tuple[int, str]]:
    """The sentences and cells of a text that are so, each with its place in the text."""
    letters = letters_of(original, locale)
    if letters is None or block.kind in SILENT_KINDS or is_meant(block):
        return
    for found in SENTENCE.finditer(_own(block)):
        if REMARK.search(found[0]):
            continue
        if _says(found[0], letters, language(original), 0 if eager else 2):
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            yield start, block.text[start : found.end()].strip()


def is_head_in_original(one: Block, two: Block, original: str, translation: Page) -> bool:
    """Whether a row is the head of a table, still in the original's words."""
    letters = letters_of(original, translation.locale)
    if letters is None or two.kind != "row" or one.text != two.text:
        return False
    return (
        _count(two.text, letters) >= FEWEST
        and _are_most(two.prose, letters, language(original).is_spaced)
        and HEAD.match(translation.source, two.start) is not None
    )


def is_heading_in_original(one: str, heading: Block, original: str, locale: str) -> bool:
    """Whether a heading is still ``one``, that of the original, in the letters of its language."""
    letters = letters_of(original, locale)
    if letters is None or one.split() != heading.text.split():
        return False
    return _is_named(_own(heading), letters, original)


def is_value_in_original(value: str, page: Page, translation: Page) -> bool:
    """Whether a title or a description that both pages have is in the letters of the original."""
    letters = letters_of(page.locale, translation.locale)
    return letters is not None and _is_named(SAID.sub("", value), letters, page.locale)


def _own(block: Block) -> str:
    """The prose of a block less its links, and what it quotes, character for character."""
    return SAID.sub(lambda found: " " * len(found[0]), without_marks(block.prose, links(block)))


def _is_named(text: str, letters: LatePattern, original: str) -> bool:
    is_spaced = language(original).is_spaced
    is_most = _count(text, letters) >= FEWEST_NAMED and _are_most(text, letters, is_spaced)
    return is_most and not OF_LANGUAGES.search(text)


def _says(text: str, letters: LatePattern, ours: Language, joining: int) -> bool:
    """Whether a text is in a language for the most part, and has so many words that join others."""
    if _count(text, letters) < FEWEST or not _are_most(text, letters, ours.is_spaced):
        return False
    return not joining or len(re.findall(ours.joining, text)) >= joining


def _count(text: str, letters: LatePattern) -> int:
    return len(letters.findall(text))


def _are_most(text: str, letters: LatePattern, is_spaced: bool) -> bool:
    """Whether more words of a text are so than are not.

    Where words do not stand apart, a letter is half a word, and a whole one beside names alone.
    """
    if is_spaced:
        words = [bool(letters.search(word)) for word in WORD.findall(text)]
        return 2 * sum(words) > len(words)
    others = len(WORD.findall(letters.sub(" ", text)))
    return _count(text, letters) > others * (2 if SMALL.search(text) else 1)
