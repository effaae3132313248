"""Blanks what looks like a figure and is none: names, versions, identifiers.

A number glued to letters (IPv6, K8s, H.264, 2FA) is a name. A number after a capitalised
word (Apache 2.0, Python 3) is one too, unless it may be a year, is grouped, or has a unit,
a counter or, at the start of a sentence, a plural behind it.
"""

from __future__ import annotations

import re

from . import calendar_en, calendar_zh
from .alternation import alternation

BLANK = "\0"

_ADDRESSES = re.compile(r"https?://\S+|www\.\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")

_LETTER = "[a-zà-ɏ_]"
_GLUED_SUFFIX = r"(?:[kmb]|bn|st|nd|rd|th|s|am|pm|[kmgtp]b|ms|min|h|x)(?![a-z0-9_])"
_IDENTIFIERS = re.compile(
    rf"[0-9](?:(?:(?<={_LETTER}[0-9])(?<!(?<![a-z0-9])q[1-4])|(?<=[+#][0-9])"
    rf"|(?<={_LETTER}[.\-_/][0-9])(?<!mid-[0-9])(?<!pre-[0-9])(?<!post-[0-9])(?<!late-[0-9])"
    r"(?<!early-[0-9]))[\w.\-]*(?<![.\-])"
    rf"|(?<![\w.,\-][0-9])(?:[\d.,\-]*\d)?(?!\d|{_GLUED_SUFFIX}|t\d\d:)[a-z_][a-z0-9_]*"
    r"|(?<![0-9][0-9])(?:[0-9]*(?:\.\d+){2,}|[0-9]*\.x\b|[0-9]*\.\d+(?=\s?(?:版|release|series)))"
    r"|(?<![0-9][0-9])(?<=[12])[90][0-9][0-9]\.\d\d?(?!\d|\s?[%万亿])"
    r"|(?:(?<=version\s[0-9])|(?<=versions\s[0-9])|(?<=v\.\s[0-9])|(?<=v\.[0-9])"
    r"|(?<=版本[0-9])|(?<=版本\s[0-9]))[0-9]*\.[\d.]+)",
    re.ASCII,
)
"""Digits that belong to a name, each alternative behind the first digit for speed."""

_FUNCTION_WORDS = frozenset(
    "a about above after all almost already also an and another any approximately are around as "
    "at be because before below beside between both but by circa close day each early either "
    "every exactly few fewer figure for from had has have if in including is it its last late "
    "less more most nearly next no not number of on only or other our over part past per phase "
    "plus roughly section since so some still step such table than that the their then there "
    "these they this those through to total twenty under until up was we were what when where "
    "while with within without you chapter item nr rule stage us question round option example "
    "version generation volume task tier".split()
)
_ALLOWED = _FUNCTION_WORDS | calendar_en.MONTHS.keys() | calendar_en.ABBREVIATIONS.keys() | {
    *calendar_en.WEEKDAYS
}  # fmt: skip
_CAPITALISED = re.compile(
    r"([A-Z](?<![A-Za-zÀ-ɏ+#0-9].)[A-Za-zÀ-ɏ+#]*)(\s)(\d+(?:[.:]\d+)*)"
    r"(?![\d,]\d|[ \u00a0]\d{3}|[a-zA-Z/])"
)
_UNIT_BEHIND = re.compile(
    rf"\s?(?:[%％万亿千百年月日号天周季秒分多余–+{calendar_zh.CLASSIFIERS}]|小时|星期)"
    r"|[\s-](?:per\s?cent|hundred|thousand|million|billion|trillion|years?|months?|weeks?|days?|"
    rf"hours?|minutes?|seconds?|(?:to|and)\s\d|{alternation(calendar_en.MONTHS)}(?![a-z]))",
    re.IGNORECASE,
)
_PLURAL_BEHIND = re.compile(
    r"\s(?!(?:is|was|has|does|this|its|as)\b)(?:[a-z]+\s)?[a-z]*(?:[^s\W]s|people|men|women)\b"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;。！？：；])[\s\"“‘'(*_]*$")
_YEAR = re.compile(r"(?:19|20)\d\d|2100")


def blank_names(text: str, folded: str) -> str:
    """The folded text with names replaced by NULs, every place kept.

    folded: the text in lower case, character for character.
    """
    folded = _IDENTIFIERS.sub(_blank, _blank_capitalised(text, folded))
    if "@" in folded or "://" in folded or "www." in folded:
        folded = _ADDRESSES.sub(_blank, folded)
    return folded


def _blank(match: re.Match[str]) -> str:
    return BLANK * len(match.group())


def _blank_capitalised(text: str, folded: str) -> str:
    pieces, end = [], 0
    for match in _CAPITALISED.finditer(text):
        if _is_name(text, match):
            pieces += [folded[end : match.start(3)], BLANK * len(match[3])]
            end = match.end(3)
    return "".join((*pieces, folded[end:]))


def _is_name(text: str, match: re.Match[str]) -> bool:
    word, number = match[1], match[3]
    if word.lower() in _ALLOWED or ":" in number or _YEAR.fullmatch(number):
        return False
    if _UNIT_BEHIND.match(text, match.end()):
        return False
    starts = _SENTENCE_START.search(text, max(0, match.start() - 4), match.start())
    return not (starts and "." not in number and _PLURAL_BEHIND.match(text, match.end()))
