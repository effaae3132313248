"""Figures written in digits, in any language: numbers, ordinals, times, years.

Grouping: commas (80,000), spaces (80 000), also without break. In languages other than
English and Chinese a mark before exactly three digits groups, any other is decimal.
Dates in digits only follow ISO 8601.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from .tokens import Token

_SPACE = "[ \u00a0\u2009\u202f]"
_GROUPED = rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)"
_MARKED = rf"\d{{1,3}}(?:(?:[.,]|{_SPACE})\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
DECIMAL = rf"(?:{_GROUPED}|\d+(?:\.\d+)?)"
WRITTEN = re.compile(r"\d+(?:[.,]\d+)*")
"""A number as it is written, whatever its points and commas mean."""

_SUFFIXES = {"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9}
_MAGNITUDES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9,
               "trillion": 10**12}  # fmt: skip
_SCALE = rf"(?:(?P<suffix>bn|[kmb])|[\s-]*(?P<magnitude>{'|'.join(_MAGNITUDES)}))(?![a-z])"

LONGEST = 300
"""The most digits that are read as a number; Python itself refuses to read some thousands."""

Read = Callable[["re.Match[str]", str], "Token | None"]
"""Makes the token of a branch's match in a text; None if it is none after all."""

PATTERNS = {
    "isodate": r"(?:(?:19|20)\d\d|2100)(?:-\d\d-\d\d|/\d\d?/\d\d?|-(?:0[1-9]|1[0-2]))(?![\d-])",
    "clock12": r"(?:1[0-2]|0?[1-9])(?::[0-5]\d)?\s?[ap]\.?m\b\.?",
    "clock24": r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:])",
    "decade": r"(?:(?:1[89]|20)\d|['’]\d)0s(?![a-z])",
    "quarter": r"q[1-4](?![a-z0-9])",
    "nth": r"\d{1,15}(?:st|nd|rd|th)(?![a-z])",
    "ratio": r"\d{1,3}/\d{1,3}(?![\d/])",
    "digits": rf"(?:{DECIMAL})(?:{_SCALE})?",
}
"""Branches of the lexer; `reader` says what makes the token of each."""

FIRST = "0123456789'’q"
"""What they can begin with."""

MARKED_PATTERNS = {name: pattern for name, pattern in PATTERNS.items() if name != "digits"} | {
    "marked": rf"(?:{_MARKED})(?:{_SCALE})?"
}
"""The same for languages that may group by points."""


def reader(branch: str) -> Read:
    """What makes the token of a match of one of the `PATTERNS`."""
    return _READERS[branch]


def value_of(text: str) -> Fraction | None:
    """The number that digits grouped by commas or spaces stand for; None for endless ones."""
    return _fraction(text if text.isdecimal() else re.sub(r"[,\s]", "", text))


# A page says the same few numbers again and again, as in `sure.chunks`.
@lru_cache(maxsize=1 << 12)
def _fraction(text: str) -> Fraction | None:
    if len(text) > LONGEST:
        return None
    return Fraction(int(text)) if text.isdecimal() else Fraction(text)


def _code(text: str) -> str:
    """What a number in digits may also be: a day or a year."""
    if len(text) <= 2 and text.isdecimal() and 1 <= int(text) <= 31:
        return "d"
    if len(text) == 4 and text.isdecimal() and 1900 <= int(text) <= 2100:
        return "Y"
    return "n"


def _digits(match: re.Match[str], text: str) -> Token:
    return _scaled(match, r"[,\s]")


def _marked(match: re.Match[str], text: str) -> Token:
    return _scaled(match, r"[.,\s](?=\d{3}(?!\d))")


def _scaled(match: re.Match[str], grouping: str) -> Token:
    """The token of a number; grouping: what parts its digits without a meaning."""
    suffix, magnitude = match["suffix"], match["magnitude"]
    words = len(suffix or magnitude or "")
    body = match.group()[: len(match.group()) - words].rstrip(" -\n\t\u00a0")
    value = _fraction(body if body.isdecimal() else re.sub(grouping, "", body).replace(",", "."))
    if value is None:
        return Token(".", match.start(), match.end())
    if not words:
        return Token(_code(body), match.start(), match.end(), value)
    scale = _SUFFIXES[suffix] if suffix else _MAGNITUDES[magnitude]
    return Token("n", match.start(), match.end(), value * scale, scale)


def _iso_date(match: re.Match[str], text: str) -> Token | None:
    year, month, *days = (int(part) for part in re.split("[-/]", match.group()))
    day = days[0] if days else None
    if not 1 <= month <= 12 or not 1 <= (day or 1) <= 31:
        return None
    return Token("I", match.start(), match.end(), (year, month, day))


def _clock12(match: re.Match[str], text: str) -> Token:
    hour, minute = (*re.findall(r"\d+", match.group()), "0")[:2]
    afternoon = 12 if "p" in match.group() else 0
    value = (int(hour) % 12 + afternoon, int(minute), 0)
    return Token("T", match.start(), match.end(), value)


def _clock24(match: re.Match[str], text: str) -> Token:
    value = (*map(int, match.group().split(":")), 0)[:3]
    return Token("T", match.start(), match.end(), value)


def _decade(match: re.Match[str], text: str) -> Token:
    year = int(re.sub(r"\D", "", match.group()))
    return Token("K", match.start(), match.end(), Fraction(year if year > 99 else 1900 + year))


def _quarter(match: re.Match[str], text: str) -> Token:
    return Token("Q", match.start(), match.end(), Fraction(match.group()[1]))


def _nth(match: re.Match[str], text: str) -> Token:
    return Token("o", match.start(), match.end(), Fraction(match.group()[:-2]))


def _ratio(match: re.Match[str], text: str) -> Token | None:
    part, whole = map(int, match.group().split("/"))
    if not 0 < part < whole:
        return None
    return Token("V", match.start(), match.end(), Fraction(part, whole))


_READERS: dict[str, Read] = {
    "isodate": _iso_date,
    "clock12": _clock12,
    "clock24": _clock24,
    "decade": _decade,
    "quarter": _quarter,
    "nth": _nth,
    "ratio": _ratio,
    "digits": _digits,
    "marked": _marked,
}
