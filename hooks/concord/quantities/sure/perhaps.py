"""All that words of a text could say as numbers, and figures with the other sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from . import chinese, english, korean, words
from .figure import Figure, number

LEXED = frozenset({"en", "zh"})
"""Languages whose words are certain; in others only digits are."""
_HAN = re.compile("[\u3400-\u9fff]")
_MULTIPLIED = re.compile(r"\d\s?[百千万亿]+\Z")
"""A number and what multiplies it, which is not said by itself: 10 万 is not 10,000."""
_LATIN = re.compile("[A-Za-z]{2}")


def has_han(text: str) -> bool:
    """Whether a text has Chinese characters."""
    return not text.isascii() and bool(_HAN.search(text))


def has_latin(text: str) -> bool:
    """Whether a text has words in plain Latin letters."""
    return bool(_LATIN.search(text))


def in_any_words(text: str, folded: str, language: str) -> Iterator[Figure]:
    """What words of a text could say; ``folded`` is the text in small letters."""
    if has_latin(text):
        yield from english.figures(folded, text)
        yield from words.possible(folded, "words_en.txt")
        if language not in LEXED:
            yield from words.possible(folded, "words_other.txt")
    if has_han(text):
        yield from chinese.figures(text)
        for figure in words.possible(text, "words_zh.txt"):
            if not _MULTIPLIED.search(text[max(0, figure.start - 2) : figure.end]):
                yield figure
    if language == "ko":
        yield from korean.figures(text)


def is_negative(figure: Figure) -> bool:
    """Whether a figure is below zero."""
    value = figure.readings[0][0].value
    return isinstance(value, (int, Fraction)) and value < 0


def other_sign(figure: Figure) -> Figure:
    """The figure with the other sign: a dash may be none, and a word can say that it falls."""
    part = figure.readings[0][0]
    turned = number(-part.value, part.units) if isinstance(part.value, (int, Fraction)) else (part,)
    return figure._replace(readings=(turned,), certain=False)
