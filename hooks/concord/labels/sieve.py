"""What can stand in a text, told without the text: a sieve of its words.

A label that is found in a text is made of whole words of it, or of Han characters side by side
(:meth:`~concord.labels.forms.Form.fits`). The sieve, a Bloom filter, holds these: every form that
can be found there goes through, and of others that are one strange word one in thirty.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from itertools import pairwise
from zlib import crc32

from ..languages.scripts import HAN, HAN_LETTERS
from ..late_pattern import LatePattern
from .forms import lowered

WORD = LatePattern(rf"[{HAN_LETTERS}]+|[^\W{HAN_LETTERS}]+")
"""Han side by side, or a word between what is none, as forms.py tells them apart."""
BITS = 10
"""Bits for each word, of which it marks two."""


def sieve(texts: Iterable[str]) -> str:
    """The sieve of texts, as ASCII."""
    words = {*_words(lowered("\n".join(texts)))}
    bits = bytearray(BITS * len(words) // 8 + 1)
    size = 8 * len(bits)
    for word in words:
        for place in _places(word, size):
            bits[place >> 3] |= 1 << (place & 7)
    return b64encode(bits).decode()


def passed(forms: Iterable[str], made: str) -> Iterator[str]:
    """Those of some forms, in small letters, that can be found in the texts of a sieve."""
    bits = b64decode(made)
    for form in forms:
        if all(
            bits[place >> 3] >> (place & 7) & 1
            for word in _words(form)
            for place in _places(word, 8 * len(bits))
        ):
            yield form


def _words(text: str) -> Iterator[str]:
    """Words in small letters; of Han each character, and each two."""
    for word in set(WORD.findall(text)):
        if HAN.match(word):
            yield from word
            yield from map("".join, pairwise(word))
        else:
            yield word


def _places(word: str, size: int) -> tuple[int, int]:
    told = crc32(word.encode("utf-8", "surrogatepass"))
    return (told & 0xFFFF) % size, (told >> 16) % size
