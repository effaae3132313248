"""One of two texts that are compared, read only as far as it is asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import NamedTuple

from ..lower_case import fold
from . import chinese, digit_runs, english
from .bounds import bound_of, could_hold, time_of
from .counterparts import Counterparts, counterparts
from .figure import Figure, Part, apart, outside
from .narrow import narrow
from .other_ways import digits_alone, knows_magnitudes, widened
from .perhaps import has_han, has_latin, in_any_words, is_negative, other_sign

_DIGIT = re.compile(r"\d")
_FALLING = re.compile(
    r"drop|decreas|reduc|lower|fall|fell|below|minus|loss|[降减減跌落负負损]|零下"
)
_QUOTING = re.compile(r"[a-z]{2,} [a-z]{2,} \Z")
"""English before a number: what a Chinese text quotes as it is."""
_BEFORE = 24


class Text(NamedTuple):
    """A text to compare: its language's code and the spans in it that hold no prose.

    ``targets`` are those of its links, which can say a number as well: ``15_minutes.md``.
    """

    text: str
    language: str
    hidden: tuple[tuple[int, int], ...] = ()
    targets: str = ""


def may_say(text: str, language: str, with_words: bool) -> bool:
    """Whether any figure of a text could be certain; of most texts it is soon seen that none is.

    The text may be as it is written: no sign or digit of another width makes a difference.
    """
    if _DIGIT.search(text):
        return True
    if not with_words:
        return False
    if language == "zh" and chinese.may_be_certain(text):
        return True
    is_english = language == "en" or not has_han(text)
    return is_english and english.may_be_certain(fold(text))


class Side:
    """A text with its figures."""

    def __init__(self, text: Text, with_words: bool) -> None:
        self._hidden, self._language = text.hidden, text.language
        self._text, self._targets = narrow(text.text), text.targets
        self._folded = fold(self._text)
        self._with_words = with_words
        untranslated = text.language == "zh" and has_latin(self._text) and not has_han(self._text)
        self._spoken = "en" if untranslated else text.language
        self._in_digits = [
            widened(figure, self._text, self._spoken) for figure in digit_runs.figures(self._text)
        ]
        self._bounds: dict[tuple[int, int], tuple[str, int]] = {}

    @cached_property
    def certain(self) -> list[Figure]:
        """The figures that are such without doubt, in order of place, with their bounds."""
        spoken = self._spoken_ones if self._may_say_for_certain() else self._in_digits
        able = [figure for figure in spoken if figure.certain or _is_two(figure)]
        if not able:
            return []
        found = []
        for figure in apart(outside(able, self._hidden)):
            bound, start = self._bound(figure)
            if figure.certain or bound in (">", "<"):
                found.append(figure._replace(bound=bound, start=start) if bound else figure)
        vague = [figure for figure in found if figure.is_vague]
        if len(vague) > 1:
            found = [figure for figure in found if not figure.is_vague]
        if self._with_words:
            return found
        return [_bare(figure) for figure in found if figure.in_digits]

    @cached_property
    def numerals(self) -> list[Figure]:
        """The numbers from two on in words, certain or not, without ordinals."""
        plain = [figure for figure in self._in_words if figure.is_weak or figure.certain]
        return [figure for figure in plain if figure.readings[0][0].value not in (0, 1)]

    @cached_property
    def surely(self) -> Counterparts:
        """What its certain figures say, which is a part of what is likely."""
        return counterparts(self.certain)

    @cached_property
    def likely(self) -> Counterparts:
        """What its numbers say, in digits and in words."""
        return counterparts(self._spoken_ones)

    @cached_property
    def possible(self) -> Counterparts:
        """All that anything in it could say, code and parts of names included."""
        return counterparts(self._anything)

    @property
    def knows_magnitudes(self) -> bool:
        """Whether the words are known that multiply a number in its language."""
        return knows_magnitudes(self._spoken)

    @cached_property
    def digits(self) -> set[Fraction]:
        """What its digits say, whatever words stand behind them."""
        return {value for figure in self._in_digits for value in digits_alone(figure, self._text)}

    @property
    def text(self) -> str:
        """The text, character for character, with signs and digits of common width."""
        return self._text

    def said_outside(self, spans: Iterable[tuple[int, int]]) -> Counterparts:
        """What anything in it but these stretches could say."""
        return counterparts(outside(self._anything, spans))

    def within(self, start: int, end: int) -> list[Figure]:
        """Its numbers that touch a stretch, in digits and in words."""
        return [f for f in self._spoken_ones if f.start < end and start < f.end]

    def perhaps_within(self, start: int, end: int) -> list[Figure]:
        """All that anything in a stretch could say."""
        return [f for f in self._anything if start <= f.start and f.end <= end]

    @cached_property
    def _anything(self) -> list[Figure]:
        found = [*self._in_digits, *digit_runs.pieces(self._text)]
        found += digit_runs.pieces(self._targets)
        found += in_any_words(self._text, self._folded, self._language)
        falls = bool(_FALLING.search(self._folded))
        return found + [other_sign(figure) for figure in found if falls or is_negative(figure)]

    def bound_of(self, figure: Figure) -> str:
        """The bound beside a figure, "?" where it is a word that can have none."""
        return figure.bound or self._bound(figure)[0]

    def could_hold(self, bound: str) -> bool:
        """Whether anything in it could be this bound."""
        return could_hold(self._folded, bound, "zh" if self._spoken == "zh" else "en")

    def _bound(self, figure: Figure) -> tuple[str, int]:
        place = figure[:2]
        if place not in self._bounds:
            before = self._folded[max(0, figure.start - _BEFORE) : figure.start]
            is_han = self._spoken in ("zh", "ja") and not _QUOTING.search(before)
            kind = "zh" if is_han else "en"
            bound, start = bound_of(self._folded, *place, kind)
            self._bounds[place] = (bound or time_of(self._folded, *place, kind), start)
        return self._bounds[place]

    @cached_property
    def _spoken_ones(self) -> list[Figure]:
        return [*self._in_digits, *self._in_words]

    def _may_say_for_certain(self) -> bool:
        """Whether one of its numbers in words could be a figure without doubt."""
        if self._spoken == "en":
            return english.may_be_certain(self._folded)
        return self._spoken == "zh" and chinese.may_be_certain(self._text)

    @cached_property
    def _in_words(self) -> list[Figure]:
        """Its numbers in words."""
        if self._spoken == "en":
            return list(english.figures(self._folded, self._text))
        return list(chinese.figures(self._text)) if self._spoken == "zh" else []


@lru_cache(maxsize=4)
def side_of(text: Text, with_words: bool) -> Side:
    """A text with its figures; the thorough comparison asks for what the other has just read."""
    return Side(text, with_words)


def _bare(figure: Figure) -> Figure:
    """The figure without its units and bound, which another language may say in any way."""
    readings = tuple(tuple(Part(part.value) for part in reading) for reading in figure.readings)
    return figure._replace(readings=readings, bound="")


def _is_two(figure: Figure) -> bool:
    """Two in words: a figure only where it is bounded, as in "at least two"."""
    return figure.is_weak and figure.readings[0][0].value == 2
