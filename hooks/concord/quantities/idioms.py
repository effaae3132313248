"""Words and phrases with number words that are no figures: at first, per second, 统一, 十分."""

from __future__ import annotations

import re
from functools import cache, cached_property
from pathlib import Path

from .alternation import alternation


def _words(name: str) -> list[str]:
    """The entries of a data file, one on a line."""
    text = Path(__file__).with_name(name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


_ENGLISH_WORDS = _words("idioms_en.txt")
_CHINESE_WORDS = _words("idioms_zh.txt")

_FIRST = (
    r"first(?:(?<=at\sfirst)(?!\s(?:mention|use|release|try|attempt))"
    r"|(?<!the\sfirst)(?<!a\sfirst)(?<!its\sfirst)(?<!their\sfirst)(?<!our\sfirst)"
    r"(?<!his\sfirst)(?<!her\sfirst)(?<!['’]s\sfirst)"
    r"(?:(?=\s*(?:[,;:.!?)，。；]|$))|(?=\s(?:[a-z]+(?:ed|ing)|the|an?|and|in|on|by|at|as|with|to|"
    r"for|of|when|then|was|were|came|saw|met|took|wrote|began|held|ran|had|is|it|they|we|you|"
    r"he|she)(?![a-z]))|(?<=[a-z]\sfirst)(?=\s[a-z]+s(?![a-z]))))"
)
_ENUMERATORS = ("second", "third", "fourth", "fifth")
_ENUMERATOR = "|".join(rf"{word}(?<![^.;:]\s{word})(?<!\S{word})(?=,\s)" for word in _ENUMERATORS)

ENGLISH = rf"{alternation(_ENGLISH_WORDS)}(?![a-z])|{_FIRST}|{_ENUMERATOR}"
"""Fixed phrases, "first" as an adverb, "Second," at the head of a sentence."""

ENGLISH_KEYS = frozenset(
    {re.split("[^a-z]", word, maxsplit=1)[0] or word[0] for word in _ENGLISH_WORDS}
    | {"first", *_ENUMERATORS}
)
"""The units of text that one can begin with."""

_NUMERALS = "〇零一二两三四五六七八九十百千万亿0-9"
_ENUMERATOR_ZH = (
    r"第(?<![^。；：，！？\s]第)[一二三四五六七八九](?=[，：])|其[一二三四五](?=[，：是])"
    r"|[一二三四五六七八九](?<=[：；，。、].)是"
)
_UNCOUNTED = (
    r"[几幾数數上近成][十百千万亿]+(?!分之)|[二三四五六七八九]?[十百千]{1,4}[几幾][十百千万亿]*"
    r"|[个個]?(?:星期|[周週]|礼拜)[一二三四五六日](?![次个個])|十分(?![钟鐘之])"
    r"|(?:十六|[二八十])[进進][制位]"
)
CHINESE = rf"{_UNCOUNTED}|{alternation(_CHINESE_WORDS, f'[第{_NUMERALS}]')}|{_ENUMERATOR_ZH}"
"""Uncounted amounts (几十, 数百), weekdays, fixed words, 一是 and 第二， as enumerators."""

CHINESE_KEYS = frozenset(
    {word[0] for word in _CHINESE_WORDS}
    | set("几幾数數上近成十百千一二三四五六七八九个個星周週礼第其")
)


class Idioms:
    """The fixed phrases of a text, looked for when it is first asked of a place: few texts are.

    ``form`` is that of the phrases of a language.
    """

    def __init__(self, form: str, text: str) -> None:
        self._form, self._text = form, text

    @cached_property
    def _places(self) -> frozenset[int]:
        spans = (found.span() for found in _compiled(self._form).finditer(self._text))
        return frozenset(place for span in spans for place in range(*span))

    def hold(self, place: int) -> bool:
        """Whether a place in the text belongs to one."""
        return place in self._places


@cache
def _compiled(form: str) -> re.Pattern[str]:
    """Compiled where it is needed: each takes as long as reading several pages."""
    return re.compile(form)
