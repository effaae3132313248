"""What digits say in languages that write numbers otherwise than English and Chinese.

There a point may part thousands and a comma begin a fraction (1.234,5), an apostrophe may stand
for either's comma (1'234.5), hours and minutes have a point between them (12.30 Uhr), and words
of their own multiply (20 milyon, 5 लाख). Years may be counted by eras (令和6年).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from pathlib import Path
from unicodedata import normalize

from .chunks import LONGEST
from .figure import Figure, Reading, number, parts

POINTED = frozenset({"en", "zh", "yue", "ja", "ko"})
"""Languages in which a point begins a fraction, and a comma parts thousands, nowhere otherwise."""
_RUN = re.compile(r"\d+(?:[.,'’]\d+)*")
_GROUPED = re.compile(r"[1-9]\d{0,2}((?:\.\d{3})+|(?:['’]\d{3})+|(?:,\d{2})*,\d{3})(?:[.,](\d+))?")
_DECIMAL = re.compile(r"(\d+),(\d+)")
_CLOCK = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)")
_ERAS = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911,
    "民国": 1911,
}  # fmt: skip
"""The year before the first of an era."""
_ERA = re.compile(rf"({'|'.join(_ERAS)})\s?$")
BUDDHIST = re.compile(r"2[456]\d\d")
BEFORE_CHRIST = 543
"""Thai counts the years so many longer."""
_UNSPACED = frozenset({"th", "km", "lo", "my"})


@cache
def _factors() -> dict[str, dict[str, int]]:
    """Words that multiply, by language, with by how much."""
    found: dict[str, dict[str, int]] = {}
    for line in Path(__file__).with_name("magnitudes.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, _, rest = line.partition(":")
            found[language] = dict(_words(rest))
    return found


def _words(entries: str) -> Iterator[tuple[str, int]]:
    for entry in entries.split(";"):
        factor, _, words = entry.partition(":")
        for word in map(str.strip, words.split(",")):
            # Files may hold letters and their accents apart.
            yield from ((normalize(form, word), int(factor)) for form in ("NFC", "NFD"))


def knows_magnitudes(language: str) -> bool:
    """Whether words that multiply a number are known of a language."""
    return language in POINTED or language in _factors()


@cache
def _magnitude(language: str) -> re.Pattern[str] | None:
    words = sorted(_factors().get(language, ()), key=len, reverse=True)
    if not words:
        return None
    either = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    behind = "" if language in _UNSPACED else r"(?![^\W\d_])"
    return re.compile(rf"[ \u00a0\u2009\u202f-]?({either}){behind}", re.I)


def widened(figure: Figure, text: str, language: str) -> Figure:
    """A figure in digits with all that it can mean in a language."""
    digits = _RUN.search(text, figure.start, figure.end)
    if not digits:
        return figure
    if len(digits[0]) > LONGEST:
        return figure
    if era := _ERA.search(text[max(0, digits.start() - 3) : digits.start()]):
        year = number(Fraction(_ERAS[era[1]] + int(digits[0]))) if digits[0].isdecimal() else ()
        return figure._replace(readings=(*figure.readings, *([year] if year else [])))
    if language in POINTED:
        return figure
    if language == "th" and BUDDHIST.fullmatch(digits[0]):
        return figure._replace(readings=(*figure.readings, number(int(digits[0]) - BEFORE_CHRIST)))
    values = [*_values(digits[0])]
    if values and (multiplied := _multiplied(digits, text, language)):
        factor, end = multiplied
        readings = tuple(number(value * factor) for value in values)
        return figure._replace(readings=readings, end=max(end, figure.end))
    return figure._replace(readings=(*figure.readings, *_otherwise(digits[0])))


def _multiplied(digits: re.Match[str], text: str, language: str) -> tuple[int, int] | None:
    """By how much the word behind a number multiplies it, and where it ends."""
    pattern = _magnitude(language)
    found = pattern.match(text, digits.end()) if pattern else None
    if not found:
        return None
    factors, word = _factors()[language], found[1].lower()
    for known, factor in sorted(factors.items(), key=lambda item: -len(item[0])):
        if word == known or (known.endswith("*") and word.startswith(known[:-1])):
            return factor, found.end()
    return None


def _otherwise(written: str) -> Iterator[Reading]:
    """What a number means besides, as other languages write theirs."""
    if written.isdecimal():
        return
    if clock := _CLOCK.fullmatch(written):
        yield parts(*(part for part in map(int, clock.groups()) if part))
    for value in _values(written):
        yield number(value)


def _values(written: str) -> Iterator[Fraction]:
    """The numbers that digits with points and commas can stand for."""
    if written.isdecimal():
        yield Fraction(written)
    if grouped := _GROUPED.fullmatch(written):
        whole = written[: grouped.end(1)]
        yield Fraction(re.sub(r"\D", "", whole) + (f".{grouped[2]}" if grouped[2] else ""))
    if decimal := _DECIMAL.fullmatch(written):
        yield Fraction(f"{decimal[1]}.{decimal[2]}")
    if re.fullmatch(r"\d+\.\d+", written):
        yield Fraction(written)


def digits_alone(figure: Figure, text: str) -> set[Fraction]:
    """What the digits of a figure say without any word behind them."""
    found = _RUN.search(text, figure.start, figure.end)
    return set(_values(found[0])) if found and len(found[0]) <= LONGEST else set()
