"""The words of English figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from . import calendar_en as calendar
from . import digits, idioms, modifiers
from . import numerals_en as numerals
from .alternation import alternation
from .digits import Read
from .lexer import DIGITS, UNIT, Branch, lexer, number_branches, only_space
from .tokens import Token

_NUMBERED = (
    "part chapter section phase step stage generation volume no. nr question round option "
    "example version figure table appendix"
)
_PARTS = dict.fromkeys(_NUMBERED.split(), "R") | {"day": "r", "number": "r"}
_DENOMINATORS = {"thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "eighths": 8, "tenths": 10}
_ONE_PART = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}

_WORDS: dict[str, Token] = {
    **{word: Token("P", 0, 0, modifier=sign) for word, sign in modifiers.BEFORE_EN.items()},
    **{word: Token("S", 0, 0, modifier=sign) for word, sign in modifiers.AFTER_EN.items()},
    **{word: Token("M", 0, 0, Fraction(number)) for word, number in calendar.MONTHS.items()},
    **{word: Token("a", 0, 0, Fraction(n)) for word, n in calendar.ABBREVIATIONS.items()},
    **{word: Token("W", 0, 0) for word in calendar.WEEKDAYS},
    **{word: Token("U", 0, 0, unit) for word, unit in calendar.UNITS.items()},
    **{word: Token("X", 0, 0, unit) for word, unit in calendar.LONG_UNITS.items()},
    **{word: Token("f", 0, 0, Fraction(1, part)) for word, part in _DENOMINATORS.items()},
    "second": Token("O", 0, 0, Fraction(2)),
    "quarter": Token("q", 0, 0),
    "century": Token("C", 0, 0),
    "annual": Token("U", 0, 0, calendar.UNITS["year"]),
    "annually": Token("U", 0, 0, calendar.UNITS["year"]),
    "per cent": Token("%", 0, 0),
    "percent": Token("%", 0, 0),
    "to": Token("-", 0, 0),
    "until": Token("-", 0, 0),
    "and": Token("&", 0, 0),
    "or": Token("|", 0, 0),
    "of": Token("F", 0, 0),
    "between": Token("b", 0, 0),
}  # fmt: skip

_MEASURING = frozenset(
    "for of after took takes lasts lasted spent just well is was are with".split()
)
_MEASURED = re.compile(rf"\s[\w-]+[\s-]{alternation(calendar.UNITS)}(?![a-z])")
_DIGITS_NEXT = re.compile(r"\s(?:\W?\d|an?\s|half\s|[a-z]+[\s-](?:hundred|thousand|million))")
_UNIT_WORD = alternation(["year", "hour", "day", "month", "minute", "week", "decade"])
_NUMBER_WORD = alternation(numerals.NUMBERS)
_ONE_PART_WORD = alternation(_ONE_PART)


def _word(match: re.Match[str], text: str) -> Token | None:
    word = " ".join(match.group().split())
    entry = _WORDS[word]
    code = entry.code
    if word in ("over", "under") and _is_place(word, text, match):
        return None
    if code in "Ma" and not text[match.start()].isupper():
        return None
    if word in calendar.VERBS and not _leads_into_month(_before(text, match)):
        code = "a"
    return Token(code, match.start(), match.end(), entry.value, modifier=entry.modifier)


def _before(text: str, match: re.Match[str]) -> str:
    """The twelve characters in front of a match."""
    return text[max(0, match.start() - 12) : match.start()]


def _leads_into_month(before: str) -> bool:
    words = before.split()
    return bool(words) and words[-1].lower() in calendar.LEADING_INTO_MONTH


def _is_place(word: str, text: str, match: re.Match[str]) -> bool:
    """Whether "over" is a span (look back over five years), "under" a place (three headings)."""
    measured = _MEASURED.match(text, match.end())
    if word == "under":
        return not measured and not _DIGITS_NEXT.match(text, match.end())
    words = _before(text, match).split()
    led = words and words[-1].lower() not in _MEASURING and words[-1][-1].isalpha()
    return bool(measured and led)


def _cardinal(match: re.Match[str], text: str) -> Token:
    value, scale = numerals.cardinal(match.group())
    code = "i" if value == 1 else "h" if value <= 31 else "w"
    return Token(code, match.start(), match.end(), value, scale)


def _ordinal(match: re.Match[str], text: str) -> Token:
    return Token("o", match.start(), match.end(), numerals.ordinal(match.group()))


def _part(match: re.Match[str], text: str) -> Token:
    return Token(_PARTS[match.group()], match.start(), match.end())


def _one_part(match: re.Match[str], text: str) -> Token:
    part = _ONE_PART[re.split(r"[\s-]", match.group())[-1]]
    return Token("V", match.start(), match.end(), Fraction(1, part))


def _fixed(code: str, value: Fraction | None = None, sign: str = "") -> Read:
    def read(match: re.Match[str], text: str) -> Token:
        return Token(code, match.start(), match.end(), value, modifier=sign)

    return read


def _bridge(gap: str, token: Token) -> bool:
    """Hyphens join too: forty-minute, six-to-eight-week."""
    return gap == "-" or only_space(gap, token)


def _branch(name: str, keys: Iterable[str], pattern: str, read: Read) -> Branch:
    return Branch(name, frozenset(key.split()[0].strip(".") for key in keys), pattern, read)


_ARTICLE = r"an?(?=\s(?:decade(?![a-z])|(?:year|month|hour|day|week)\sand\sa\shalf))"
_LARGE_NUMBER = r"\s(?:\d[\d,]{3,}|[\w.]+[\s-](?:thousand|million|billion))"
_DAY_ONLY = (
    rf"(?:(?:on|by|until)\s|{alternation(calendar.WEEKDAYS)},?\s)the"
    r"(?=\s\d+(?:st|nd|rd|th)(?:\W*$|[^\w\s]|\s(?:and|of|in|at)\s))"
)
_HALF = Fraction(1, 2)
_BRANCHES = [
    _branch("idiom", idioms.ENGLISH_KEYS, idioms.ENGLISH, _fixed(".")),
    *number_branches(digits.PATTERNS),
    _branch("part", _PARTS, rf"{alternation(_PARTS)}(?=\s(?:\d|{_NUMBER_WORD}))", _part),
    _branch("onepart", ("one", "a", "an"), rf"(?:one[\s-]|an?\s(?=[a-z]+\sof)){_ONE_PART_WORD}"
            r"(?![a-z])", _one_part),
    _branch("halfmore", ("and",), r"and\sa\shalf(?![a-z])", _fixed("g", _HALF)),
    _branch("halfunit", ("half", "semi"),
            rf"half(?:[\s-]an?)?(?=[\s-]{_UNIT_WORD})|semi-(?=annual)", _fixed("v", _HALF)),
    _branch("article", ("a", "an"), _ARTICLE, _fixed("i", Fraction(1))),
    _branch("passed", ("passed", "topped"), rf"(?:passed|topped)(?={_LARGE_NUMBER})",
            _fixed("P", sign=">")),
    _branch("dayonly", ("on", "by", "until", *calendar.WEEKDAYS), _DAY_ONLY, _fixed("E")),
    _branch("word", _WORDS, rf"{alternation(_WORDS)}(?:(?<=[.])|(?![a-z]))", _word),
    _branch("ordinal", (*numerals.ORDINALS, *numerals.NUMBERS), rf"(?<!-){numerals.ORDINAL}",
            _ordinal),
    _branch("cardinal", (*numerals.NUMBERS, "a", "an", "half"), numerals.CARDINAL, _cardinal),
    _branch("half", ("half",), r"half(?![a-z])(?!-)", _fixed("V", _HALF)),
    _branch("twice", ("twice",), "twice", _fixed("w", Fraction(2))),
]  # fmt: skip

_SEEDS = (
    *DIGITS, "q", "'", "’", *numerals.NUMBERS, *numerals.ORDINALS, *calendar.MONTHS,
    *calendar.ABBREVIATIONS, "half", "dozen", "hundred", "thousand", "million", "billion",
    "decade", "twice", "third", "quarter", "semi",
)  # fmt: skip

ENGLISH = lexer(_BRANCHES, f"[a-z]+|{UNIT}", _SEEDS, 16, _bridge)
