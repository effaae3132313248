"""Figures that begin in digits, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...late_pattern import LatePattern
from . import chinese, chunks
from .chunks import RUN
from .figure import Figure, Reading, literal, number
from .forms import THOUSANDS
from .surroundings import measured
from .versions import shortened

_SPLIT = LatePattern(r"(?<=[A-Za-zÀ-ɏ])[-–/+:,.#'’*](?=.)|[-–/+:,.#'’*](?=[A-Za-zÀ-ɏ])")
_JOINING = frozenset("mid pre post late early non sub to and or".split())
_NAMED = re.compile(
    r"(?:(?!(?:About|Above|Almost|Approximately|Around|Below|Between|Exactly|Just|Nearly|Only|Over"
    r"|Roughly|Some|Under)\b)(?<![A-Za-z0-9+#])[A-Z][A-Za-z0-9+#]*|[Vv]ersions?|[Rr]eleases?|版本)\s?$"
)
"""What has versions, before a number; none of the words that begin a sentence with an amount."""
_SHORT = re.compile(r"(19|20)\d\d[-–/]$")
_PARTY = re.compile(r"(?:rd|nd|st)[\s-]part(?:y|ies)\b", re.I)
"""Behind a number that stands for a word: 3rd party software."""
_POWER = re.compile(r"(?<![\d.])(\d{1,3})\^\{?(\d{1,2})(?!\d)")
_DIGIT = re.compile("[0-9]")
_ONE, _TWO = number(1), number(2)


def figures(text: str) -> Iterator[Figure]:
    """The figures that begin in digits."""
    done = 0
    for run in _runs(text):
        if run.start() < done:
            continue
        for start, end, glued in _split(run[0], run.start()):
            if start < done or not _DIGIT.search(text[start:end]):
                continue
            figure = _number(text, start, end, glued)
            done = max(done, figure.end)
            yield figure


def _runs(text: str) -> Iterator[re.Match[str]]:
    """The runs that hold a digit; what stands between blanks without one is passed over."""
    end = 0
    while digit := _DIGIT.search(text, end):
        start = text.rfind(" ", end, digit.start()) + 1 or end
        end = text.find(" ", digit.start())
        end = len(text) if end < 0 else end
        for run in RUN.finditer(text, start, end):
            if _DIGIT.search(run[0]):
                yield run


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
    certain = form.certain and not glued and not _PARTY.match(text, end - 2)
    certain = certain and text[end : end + 1] != "^" and text[start - 1 : start] not in ("^", "{")
    if form.number is None:
        return Figure(start, end, form.readings, certain, in_digits=True)
    readings, first, last, is_bare = measured(text, start, end, form.number)
    written = text[start:end]
    if "." in written and last == end and _NAMED.search(text[max(0, start - 20) : start]):
        grouped = form.readings if THOUSANDS.fullmatch(written) else ()
        read = (literal(written), *shortened(written), *grouped)
        return Figure(start, end, read, certain, in_digits=True)
    readings = (*readings, *(form.readings[1:] if is_bare else ()), *_short_year(text, start, end))
    certain = certain and not chinese.is_century_of_decade(text, end)
    is_pair = (
        is_bare and readings[0] == _TWO and not _NAMED.search(text[max(0, start - 20) : start])
    )
    weak = is_pair or readings[0] == _ONE
    return Figure(first, last, readings, certain, is_weak=weak, in_digits=True)


def _short_year(text: str, start: int, end: int) -> list[Reading]:
    """2016, where a text has 2015–16."""
    century = _SHORT.search(text[max(0, start - 5) : start]) if end - start == 2 else None
    return [number(Fraction(century[1] + text[start:end]))] if century else []


def pieces(text: str) -> Iterator[Figure]:
    """The single numbers of each run, whatever it is, and powers such as 2^32."""
    for power in _POWER.finditer(text):
        value = Fraction(int(power[1])) ** int(power[2])
        yield Figure(*power.span(), (number(value),), False)
    for run in _runs(text):
        if not chunks.is_number(run[0]):
            yield Figure(run.start(), run.end(), tuple(chunks.pieces(run[0])), False)
