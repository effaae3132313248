"""English number words: seven, twenty-five, a hundred and fifty, two dozen, half a million."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from .alternation import alternation

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_LARGE = {"hundred": 100, "dozen": 12, "thousand": 10**3, "million": 10**6,
          "billion": 10**9, "trillion": 10**12}  # fmt: skip

NUMBERS = {word: value for value, word in enumerate(_UNITS + _TEENS, 1)} | {
    word: 10 * value for value, word in enumerate(_TENS, 2)
}

_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth",
              "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}  # fmt: skip


def _ordinal(word: str) -> str:
    return _IRREGULAR.get(word) or (word[:-1] + "ieth" if word.endswith("y") else word + "th")


ORDINALS = {_ordinal(word): value for word, value in NUMBERS.items()} | {
    "hundredth": 100,
    "thousandth": 1000,
}

_SMALL = rf"(?:{alternation(NUMBERS)}(?:(?<=ty)[\s-]{alternation(_UNITS)}(?![a-z]))?)"
_LARGE_WORD = alternation(_LARGE)

WORDS = frozenset((*NUMBERS, *_LARGE, *ORDINALS))
"""Of these words at least one stands in any number in words."""

CARDINAL = (
    rf"(?:{_SMALL}|(?:half\s)?an?(?=\s(?:{_LARGE_WORD})(?![a-z])))(?![a-z])"
    rf"(?:[\s-]{_LARGE_WORD}(?![a-z])(?:[\s-](?:and[\s-])?{_SMALL}(?![a-z]))?)*"
)
"""A whole number in words; `cardinal` gives its value."""

ORDINAL = rf"(?:{alternation(_TENS)}[\s-])?{alternation(ORDINALS)}(?![a-z])"
"""An ordinal in words; `ordinal` gives its value."""


# A text is read twice, and says the same few numerals again and again.
@lru_cache(maxsize=1 << 12)
def cardinal(text: str) -> tuple[Fraction, int]:
    """The value of a match of `CARDINAL` and the largest magnitude word's factor in it."""
    total = section = Fraction(0)
    scale = 1
    for word in re.findall("[a-z]+", text):
        if word in NUMBERS:
            section += NUMBERS[word]
        elif word == "half":
            section = Fraction(1, 2)
        elif word in _LARGE:
            section = (section or Fraction(1)) * _LARGE[word]
            scale = max(scale, _LARGE[word])
            if _LARGE[word] >= 1000:
                total, section = total + section, Fraction(0)
    return total + section, scale


@lru_cache(maxsize=1 << 12)
def ordinal(text: str) -> Fraction:
    """The value of a match of `ORDINAL`."""
    words = re.findall("[a-z]+", text)
    return Fraction(sum(NUMBERS.get(word) or ORDINALS[word] for word in words))
