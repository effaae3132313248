"""Cardinals, ordinals, percentages, fractions and durations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from .calendar_en import SECOND
from .readings import Build, Reading, modifier, numbers, numerals, place
from .tokens import Token

_N, _N1 = "[dnhwY]", "[dnhwYi]"
_UNIT = "[UXy]"
_MORE = "P?P?"


def _number(tokens: Sequence[Token]) -> Iterator[Reading]:
    yield from _ranged(tokens, "number")


def _ordinal(tokens: Sequence[Token]) -> Iterator[Reading]:
    nth = [token.number for token in tokens if token.code in "oO"]
    values = nth or list(numbers(tokens))
    value = tuple(values) if len(values) > 1 else values[0]
    yield Reading(*place(tokens), "ordinal", value)


def _percent(tokens: Sequence[Token]) -> Iterator[Reading]:
    yield from _ranged(tokens, "percent")


def _tenths(tokens: Sequence[Token]) -> Iterator[Reading]:
    value = numbers(tokens)[0] * 10
    yield Reading(*place(tokens), "percent", value, modifier(tokens))


def _fraction(tokens: Sequence[Token]) -> Iterator[Reading]:
    """三分之二 names the whole first, two thirds the part."""
    fixed = [token.number for token in tokens if token.code in "Vf"]
    values = numbers(tokens)
    if len(values) == 2:
        fixed = [values[1] / values[0]] if values[0] else []
    for share in fixed:
        times = values[0] if len(values) == 1 else 1
        yield Reading(*place(tokens), "number", share * times, modifier(tokens))


def _duration(tokens: Sequence[Token]) -> Iterator[Reading]:
    units = [_unit(token) for token in tokens if token.code in "UXyGO"]
    values = list(numbers(tokens)) or [Fraction(0)]
    values[-1] += sum(token.number for token in tokens if token.code in "vg")
    values[-1] += Fraction(sum(token.code == "G" for token in tokens), 2)
    if len(units) < len(values):
        units *= len(values)
    amounts = (value * factor for value, (factor, _) in zip(values, units, strict=True))
    yield Reading(*place(tokens), "duration", (*amounts, units[-1][1]), modifier(tokens))


def _unit(token: Token) -> tuple[Fraction, str]:
    if token.code == "O":
        return SECOND
    assert isinstance(token.value, tuple)
    return token.value


def _ranged(tokens: Sequence[Token], kind: str) -> Iterator[Reading]:
    """One figure, or two where what looks like a range is none (5 or 10, 10 - 5)."""
    values = numbers(tokens)
    if len(values) < 2 or _is_range(tokens, values):
        value = values if len(values) > 1 else values[0]
        yield Reading(*place(tokens), kind, value, modifier(tokens))
        return
    for token in numerals(tokens):
        if token.code != "i":
            yield Reading(token.start, token.end, kind, token.number, token.modifier)


def _is_range(tokens: Sequence[Token], values: Sequence[Fraction]) -> bool:
    low, high = values
    alternative = any(token.code == "|" for token in tokens)
    return low < high and (not alternative or high == low + 1)


PHRASES: dict[str, tuple[str, Build]] = {
    "percent": (
        rf"{_MORE}B(?:t|{_N1}(?:-B?{_N1})?)[SL]?|{_MORE}b{_N}%?&{_N}%"
        rf"|{_MORE}{_N}%?[-|]{_N}%[SL]?|{_MORE}{_N}S?%[SL]?",
        _percent,
    ),
    "tenths": (rf"{_MORE}[hi]kS?", _tenths),
    "fraction": (rf"{_MORE}(?:{_N}/{_N1}|[hd]f|VS?)", _fraction),
    "duration": (
        rf"{_MORE}(?:b{_N1}&{_N}{_UNIT}|{_N1}[-|]{_N}S?-?{_UNIT}S?|{_N}[UXy]-{_N}{_UNIT}S?"
        rf"|{_N1}(?:g{_UNIT}|{_UNIT}g|G)|v{_UNIT}S?|(?:{_N}|t)S?-?[UXyO]S?)|iX",
        _duration,
    ),
    "ordinal": (
        rf"#{_N1}(?:-#?{_N})?|[oO](?:-[oO])?|Z[dh]|R{_N1}(?:-{_N})?|r[di]|{_N}j",
        _ordinal,
    ),
    "ranged": (
        rf"{_MORE}(?:b{_N1}&[dnhw]|(?:[dnhwi][-|]{_N}|Y[-|][nw])|t)[SL]?",
        _number,
    ),
}
"""Names of phrases, their patterns over token codes and what reads them, in order."""

PLAIN_PHRASES: dict[str, tuple[str, Build]] = {"number": (rf"{_MORE}(?:[dnhw][SL]?|YS)", _number)}
"""Numbers without company, after everything else has been tried."""
