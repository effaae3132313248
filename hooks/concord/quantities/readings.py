"""What a phrase of tokens is read as, before it is tied to the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from .quantity import Value
from .tokens import Token


class Reading(NamedTuple):
    """A figure by kind and value, and its place; see `Quantity`."""

    start: int
    end: int
    kind: str
    value: Value
    modifier: str = ""


Build = Callable[[Sequence[Token]], Iterator[Reading]]
"""Reads the tokens that a phrase of the grammar has matched."""

NUMERALS = frozenset("ndYhwi")


def modifier(tokens: Sequence[Token]) -> str:
    """The bound among the tokens, then how near it is: "<" and "~" in "up to about 100".

    Of two bounds or two signs of nearness only the first counts.
    """
    signs = [token.modifier for token in tokens if token.modifier]
    if not signs:
        return ""
    bound = next((sign for sign in signs if sign in "<>"), "")
    return bound + next((sign for sign in signs if sign not in "<>"), "")


def numerals(tokens: Sequence[Token]) -> list[Token]:
    """The cardinal numbers among the tokens."""
    return [token for token in tokens if token.code in NUMERALS]


def numbers(tokens: Sequence[Token]) -> tuple[Fraction, ...]:
    """The value of the cardinals, or both ends of a range, its first end in full.

    In "5 to 10 million" and 5 到 10 万 the first end takes over the magnitude.
    """
    pair = next((token.value for token in tokens if token.code == "t"), None)
    if isinstance(pair, tuple):
        return pair
    found = numerals(tokens)
    values = [token.number for token in found]
    if len(found) == 2 and found[0].scale == 1 and values[0] * found[1].scale < values[1]:
        values[0] *= found[1].scale
    return tuple(values)


def place(tokens: Sequence[Token]) -> tuple[int, int]:
    """Start and end of the text that the tokens cover."""
    return tokens[0].start, tokens[-1].end
