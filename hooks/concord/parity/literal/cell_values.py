"""Values in the cells of a table's row: what a program takes, and no language translates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Block
from ...quantities.alternation import alternation

LEFT_OUT = re.compile(r"(?<=\d)(?:\.0)+\Z|(?<=\w)-(?=\w)|[\s,_'\"`*]+")
"""What some write in a value and others do not."""
QUALIFIED = re.compile(r"\b[A-Z]\w*\.(?=[A-Z])")
"""Of what a type is a part, as in ``React.ReactNode``."""
PLURAL = re.compile(r"(?<=[a-z]{3})(?:(?<=ss|sh|ch)es|(?<!s)s)\b")
SEVERAL = 2
"""So many other words stand beside a word that is abbreviated."""
SHORTEST = 3
"""So many letters are left of it."""
LONGEST = 60
"""A longer cell is a text."""
ADDRESS = re.compile(r"[\"'`]?https?://")
FILLING = frozenset(("and", "from", "of", "or", "the", "to", "with"))
"""Words between values: 1 to 9 is [1, 9]."""
MEASURED = re.compile(rf"(?<=\d) (?=[a-z])(?!(?:{'|'.join(sorted(FILLING))})\b)")
"""The blank between a number and its unit."""
WORD = re.compile(r"\w[\w.]*")
TEXT = re.compile(r"[a-z]{2,},? [a-z]{2,}")
"""Two words in small letters, which no value has."""
NOTHING = frozenset(("", "na", "n/a", "none", "null", "undefined"))
"""What stands for no value, once quotation marks and dashes are left out."""
TYPES = {"int": "integer", "bool": "boolean", "str": "string", "func": "function"}
"""What types are called in short."""
SHORT_TYPE = re.compile(rf"(?<![a-z\d_]){alternation(TYPES)}(?![a-z\d_])")
TEXTS = frozenset(("enum", "str", "string"))
"""What a type is called of which all values are words."""
NO_TEXTS = frozenset(
    "any array bool boolean enum float func function int integer number object str string".split()
)
NUMBERS = {
    word: str(number) for number, word in enumerate("zero one two three four five six".split())
}
"""Numbers in words, as a column of multiplicities has them."""
ANSWERS = frozenset(("no", "yes", "true", "false"))

Value = tuple[int, str, str]
"""Where a cell stands in the translation's text, the original's value, the translation's."""


def other_values(one: Block, two: Block) -> Iterator[Value]:
    """The cells of a row in which another value stands than in the same row of the original."""
    if one.kind != "row" or one.text == two.text:
        return
    ours, theirs = one.text.split("\n"), two.text.split("\n")
    if len(ours) != len(theirs) or not _is_key(ours[0]) or _plain(ours[0]) != _plain(theirs[0]):
        return
    at = 0
    for mine, other in zip(ours, theirs, strict=True):
        if mine != other and _differ(mine, other) and not _is_in(other, ours):
            yield at, mine.strip(), other.strip()
        at += len(other) + 1


def key(block: Block) -> str:
    """What a row is about: its first cell."""
    return _plain(block.text.partition("\n")[0])


def _is_key(text: str) -> bool:
    """Whether the first cell names what the row is about, alike in both languages."""
    return text.isascii() and re.search("[A-Za-z]{2}", text) is not None


def _plain(text: str) -> str:
    return "".join(text.lower().split()).strip("*_`")


def _differ(one: str, two: str) -> bool:
    """Whether two cells hold values, and not the same."""
    one, two = (QUALIFIED.sub("", cell) for cell in (one, two))
    if not _is_value(one) or not _is_value(two) or _are_alike(one, two):
        return False
    if ADDRESS.match(one) and ADDRESS.match(two):
        # Of one thing readers elsewhere may have another host.
        return False
    if _is_type_of(one, two) or _is_type_of(two, one):
        return False
    ours, theirs = (
        set(WORD.findall(MEASURED.sub("", cell.lower()))) - FILLING for cell in (one, two)
    )
    if ours <= theirs or theirs <= ours:
        # A word of explanation more or less is no other value, another type is.
        return ours != theirs and "|" in one + two and _types(one) != _types(two)
    return not _is_cut_short(ours, theirs)


def _is_type_of(one: str, two: str) -> bool:
    """Whether a cell says that something is a text, and the other which it may be."""
    names = _types(two)
    return _plain(one) in TEXTS and len(names) > 1 and names.isdisjoint(NO_TEXTS)


def _is_cut_short(ours: set[str], theirs: set[str]) -> bool:
    """Whether of several words all are the same but one, which one language abbreviates."""
    apart = sorted((*(ours - theirs), *(theirs - ours)), key=len)
    return (
        len(ours & theirs) >= SEVERAL
        and (len(ours - theirs), len(theirs - ours)) == (1, 1)
        and len(apart[0]) >= SHORTEST
        and apart[1].startswith(apart[0])
    )


def _are_alike(one: str, two: str) -> bool:
    """Whether two values are one: with other marks, a name cut short, "no" for none at all."""
    bare = [PLURAL.sub("", value.lower()) for value in (one, two)]
    bare = [LEFT_OUT.sub("", SHORT_TYPE.sub(lambda name: TYPES[name[0]], one)) for one in bare]
    if NUMBERS.get(bare[0], bare[0]) == NUMBERS.get(bare[1], bare[1]):
        return True
    if "no" in bare:
        return not ANSWERS.issuperset(bare)
    short, long = sorted((one.strip(), two.strip()), key=len)
    is_name = short.isalpha() and long.isalpha() and short[0] == long[0] and short[0].isupper()
    rest = iter(long)
    return is_name and all(letter in rest for letter in short)


def _is_value(text: str) -> bool:
    said = text.strip(" -\"'`")
    is_short = text.isascii() and len(text) <= LONGEST
    return is_short and said.lower() not in NOTHING and not TEXT.search(text)


def _types(text: str) -> set[str]:
    return {_plain(one.rstrip("\\ ")) for one in text.split("|")}


def _is_in(value: str, cells: list[str]) -> bool:
    """Whether the original has a value in another column."""
    return _plain(value) in map(_plain, cells)
