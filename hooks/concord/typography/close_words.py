"""English words without the blank between them: behind a stop or comma, before a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..late_pattern import LatePattern

MARK = re.compile(r"[.!?;:,(](?<=[a-z)].)(?=[A-Za-z])")
"""It begins with few signs, so that it is found fast; what stands round it is looked at then."""
BEFORE = 32
"""So many signs before it tell what it follows."""
WORD = LatePattern(r"(?:\A|[\s(\"“*_])[A-Za-z]?[a-z]{2,}[)\]]?\Z")
"""A word of small letters, or all but the first, with nothing close before it: no address."""
BEHIND_ANOTHER = LatePattern(r"\S[ *_]+[A-Za-z]?[a-z]{2,}\Z")
"""A word that is not the first of its line, as the name of a function that is explained is."""
SMALL = LatePattern(r"(?:\A|[\s(\"“*_])[a-z'’]{2,}[)\]]?\Z")
BEGINNING = LatePattern(
    "(?:The|This|These|That|Those|It|Its|If|You|Your|We|Our|When|Where|For|To|In|On|At|As|An|All"
    "|Each|Every|However|Therefore|Then|There|They|After|Before|Because|Since|By|But|Please|Only"
    "|Such|Some|Also|Here|Currently|Otherwise|Thus|While|With|From|Once|Both|Although|Besides"
    "|Finally|Similarly|Alternatively|Additionally|Furthermore|Moreover|Instead|Meanwhile|Usually)"
    "(?= [a-z(]|, )"
)
"""How a sentence begins, and no name, type or method of a program."""
WORDS = LatePattern(r"[a-z]{3,}(?= [a-z]{2,})")
"""Words that go on behind a comma; a list of values has no blanks between."""
ASIDE = LatePattern(
    r"(?!(?:int|str|char|void|const|self) |(?i:([a-z]+) \1)\b)"
    r"[A-Za-z]?[a-z]+:? (?!(?:string|int|bool|float|byte|error|any)\b)[a-z]+\b(?!\.\w|[\[*])"
)
"""What is said in brackets, in two words or more: a plural, ``pod(s)``, is no word by itself."""
CALLED = LatePattern(
    r"(?:\b(?:max|min|sum|avg|abs|len|log|exp|count|func|function|def|varchar|decimal|lambda|enum"
    r"|array|if|for|while|switch|return|print|range|type|set|get|map|list|select|values|table"
    r"|partition|cast|date|time|key|index|row|rank|over|substring|trim|extract|position))\Z"
)
"""What is no word before a bracket, but a function, a statement or a type."""


def close_words(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of an English text in which a mark and a word lack the blank between."""
    for found in MARK.finditer(text):
        at = found.start()
        if LOOKS[found[0]](text[max(0, at - BEFORE) : at], text, at + 1):
            yield at, at + 1


def _is_aside(before: str, text: str, at: int) -> bool:
    is_word = BEHIND_ANOTHER.search(before) and not CALLED.search(before)
    return bool(is_word and ASIDE.match(text, at))


def _goes_on(before: str, text: str, at: int) -> bool:
    return bool(WORD.search(before) and WORDS.match(text, at))


def _begins(before: str, text: str, at: int) -> bool:
    return bool(SMALL.search(before) and BEGINNING.match(text, at))


LOOKS = {"(": _is_aside, ",": _goes_on, **dict.fromkeys(".!?;:", _begins)}
"""What tells by the words on both sides of each mark, the second behind it, that both are words."""
