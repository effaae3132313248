"""Reads all figures of a text, certain ones and possible ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from ..lower_case import fold
from . import chinese, chunks, english, words
from .bounds import bound_of, time_of
from .chunks import RUN
from .figure import Figure, Part, Reading, literal, number
from .surroundings import measured

LEXED = frozenset({"en", "zh"})
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]{2}")
_NUMERAL = re.compile("[〇零一二两兩三四五六七八九十百千万亿几数半]")
_SPLIT = re.compile(r"(?<=[A-Za-zÀ-ɏ])[-–/+:,.#'’*](?=.)|[-–/+:,.#'’*](?=[A-Za-zÀ-ɏ])")
_JOINING = frozenset("mid pre post late early non sub to and or".split())
_NAMED = re.compile(r"(?:[A-Z][A-Za-z+#]*|[Vv]ersions?|[Rr]eleases?|版本)\s?$")
_NARROW = str.maketrans("０１２３４５６７８９％，．：－", "0123456789%,.:-")
_LETTER = re.compile("[A-Za-zÀ-ɏ_]")


class Text(NamedTuple):
    """A text to compare: its language's code and the spans in it that hold no prose."""

    text: str
    language: str
    hidden: tuple[tuple[int, int], ...] = ()

    @property
    def spoken(self) -> str:
        """The language that it is written in: an untranslated one is in English."""
        if self.language == "zh" and not _HAN.search(self.text) and _LATIN.search(self.text):
            return "en"
        return self.language


def certain(text: Text) -> list[Figure]:
    """The figures of a text that are such without doubt, in order of place, with bounds."""
    narrow = text.text.translate(_NARROW)
    folded = fold(narrow)
    language = text.spoken
    found = list(_numbers(narrow))
    if language == "en":
        found += english.figures(folded, narrow)
    if language == "zh":
        found += chinese.figures(narrow)
    able = [figure for figure in found if figure.certain or _is_two(figure)]
    apart = _apart(_outside(able, text.hidden))
    bounded = [_bounded(figure, folded, language) for figure in apart]
    return [figure for figure in bounded if figure.certain or figure.bound in (">", "<")]


def _is_two(figure: Figure) -> bool:
    """Two in words: a figure only where it is bounded, as in "at least two"."""
    return figure.is_weak and figure.readings[0][0].value == 2


def numerals(text: Text) -> list[Figure]:
    """The numbers from two on in a text's words, certain or not, without ordinals."""
    narrow = text.text.translate(_NARROW)
    found = english.figures(fold(narrow), narrow) if text.spoken == "en" else chinese.figures(narrow)
    plain = [figure for figure in found if figure.is_weak or figure.certain]
    return [figure for figure in plain if figure.readings[0][0].value not in (0, 1)]


def possible(text: Text) -> list[Figure]:
    """Everything in a text that can be a figure, code included."""
    narrow = text.text.translate(_NARROW)
    folded = fold(narrow)
    found = [*_numbers(narrow), *_pieces(narrow)]
    if _LATIN.search(narrow):
        found += english.figures(folded, narrow)
        found += words.possible(folded, ["words_en.txt"])
        if text.language not in LEXED:
            found += words.possible(folded, ["words_other.txt"])
    if _NUMERAL.search(narrow) or _HAN.search(narrow):
        found += chinese.figures(narrow)
        found += words.possible(narrow, ["words_zh.txt"])
    found += [_positive(figure) for figure in found if _is_negative(figure)]
    return [
        figure if figure.bound else _bounded(figure, folded, text.spoken) for figure in found
    ]


def _is_negative(figure: Figure) -> bool:
    value = figure.readings[0][0].value
    return isinstance(value, Fraction) and value < 0


def _positive(figure: Figure) -> Figure:
    """The figure without its sign, which may be a dash after all."""
    part = figure.readings[0][0]
    assert isinstance(part.value, Fraction)
    return figure._replace(readings=((Part(-part.value, part.units),),), certain=False)


def _numbers(text: str) -> Iterator[Figure]:
    """The figures that begin in digits."""
    done = 0
    for run in RUN.finditer(text):
        if run.start() < done or not any(sign.isdecimal() for sign in run[0]):
            continue
        for start, end, glued in _split(run[0], run.start()):
            if start < done or not any(sign.isdecimal() for sign in text[start:end]):
                continue
            figure = _number(text, start, end, glued)
            done = max(done, figure.end)
            yield figure


def _split(run: str, offset: int) -> Iterator[tuple[int, int, bool]]:
    """The pieces of a run: ten-node as 10 and node; glued: whether it goes with letters."""
    dash = chunks.RANGE.fullmatch(run)
    if dash and not chunks.is_date(run):
        yield offset, offset + dash.end(1), False
        yield offset + dash.start(2), offset + len(run), False
        return
    if chunks.is_form(run):
        yield offset, offset + len(run), False
        return
    start, before = 0, ""
    for cut in [*_SPLIT.finditer(run), None]:
        end = cut.start() if cut else len(run)
        glued = bool(before) and before[-1:].isalpha() and before.lower() not in _JOINING
        yield offset + start, offset + end, glued
        before, start = run[start:end], cut.end() if cut else end


def _number(text: str, start: int, end: int, glued: bool) -> Figure:
    form = chunks.form_of(text[start:end])
    certain = form.certain and not glued
    if form.number is None:
        return Figure(start, end, form.readings, certain, in_digits=True)
    readings, first, last = measured(text, start, end, form.number)
    written = text[start:end]
    if "." in written and last == end and _NAMED.search(text[max(0, start - 20) : start]):
        return Figure(start, end, (literal(written),), certain, in_digits=True)
    readings = (*readings, *form.readings[1:])
    certain = certain and not chinese.is_century_of_decade(text, end)
    weak = readings[0] == number(1)
    return Figure(first, last, readings, certain, is_weak=weak, in_digits=True)


def _pieces(text: str) -> Iterator[Figure]:
    """The single numbers of each run, whatever it is."""
    for run in RUN.finditer(text):
        if any(sign.isdecimal() for sign in run[0]) and not chunks.is_number(run[0]):
            yield Figure(run.start(), run.end(), tuple(chunks.pieces(run[0])), False)


def _outside(figures: Iterable[Figure], hidden: Iterable[tuple[int, int]]) -> list[Figure]:
    """Those that touch none of the hidden spans."""
    spans = sorted(hidden)
    kept, index = [], 0
    for figure in sorted(figures, key=lambda figure: figure[:2]):
        while index < len(spans) and spans[index][1] <= figure.start:
            index += 1
        if index == len(spans) or figure.end <= spans[index][0]:
            kept.append(figure)
    return kept


def _apart(figures: Iterable[Figure]) -> list[Figure]:
    """Of figures that overlap the first."""
    kept: list[Figure] = []
    for figure in sorted(figures, key=lambda figure: (figure.start, not figure.certain)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


def _bounded(figure: Figure, folded: str, language: str) -> Figure:
    kind = "en" if language not in ("zh", "ja") else "zh"
    bound, start = bound_of(folded, figure.start, figure.end, kind)
    bound = bound or time_of(folded, figure.start, figure.end, kind)
    return figure._replace(bound=bound, start=start)


__all__ = ["LEXED", "Part", "Reading", "Text", "certain", "possible"]
