"""Words that may be a letter apart, looked up: of thousands of words none is compared with all.

Two words of which one comes of the other by a letter more, less or another, or by two exchanged,
have a part in common: each of them whole, or less one letter (Garbe, 2012,
https://github.com/wolfgarbe/SymSpell).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar

FEW = 50
"""So few words are compared at once."""
LONGEST = 100
"""What is as long as this is no word, and would have as many parts as letters."""

Word = TypeVar("Word", str, bytes)


class Near(Generic[Word]):
    """Words in an order, asked for those that a word may be a letter apart from."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words: Sequence[Word] = words

    def of(self, word: Word, *, same_letters: bool = False) -> Sequence[Word]:
        """All that may be a letter apart from a word, and others beside them, in their order.

        With ``same_letters`` those as well that have all its letters, and no others.
        """
        if len(self.words) <= FEW:
            return self.words
        found = {place for part in _parts(word) for place in self._by_parts.get(part, ())}
        if len(word) >= LONGEST:
            found.update(self._long)
        if same_letters:
            found.update(self._by_letters.get(frozenset(word), ()))
        return [self.words[place] for place in sorted(found)]

    @cached_property
    def _by_parts(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for place, word in enumerate(self.words):
            for part in _parts(word):
                found.setdefault(part, []).append(place)
        return found

    @cached_property
    def _by_letters(self) -> dict[frozenset[int | str], list[int]]:
        found: dict[frozenset[int | str], list[int]] = {}
        for place, word in enumerate(self.words):
            found.setdefault(frozenset(word), []).append(place)
        return found

    @cached_property
    def _long(self) -> list[int]:
        return [place for place, word in enumerate(self.words) if len(word) >= LONGEST]


def _parts(word: Word) -> Iterator[int]:
    """A word and what is left of it without each of its letters, as numbers."""
    if len(word) <= LONGEST:
        yield hash(word)
        yield from {hash(word[:at] + word[at + 1 :]) for at in range(len(word))}
