"""Regular expressions made from tables of words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def alternation(words: Iterable[str], not_after: str = "") -> str:
    """A group that matches any of the words, the longest first.

    not_after: a character class that must not stand before the word. A space stands for
    any run of white space.

    Words are grouped by their first letter and the class is looked at behind that letter,
    because `re` skips a text fast to the letters that a pattern can begin with.
    """
    ordered = sorted(set(words), key=lambda word: (word[0], -len(word), word))
    branches = []
    for initial, group in groupby(ordered, key=lambda word: word[0]):
        rests = [_escape(word[1:]) for word in group]
        rest = rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"
        first = re.escape(initial)
        guard = f"(?<!{not_after}{first})" if not_after else ""
        branches.append(first + guard + rest)
    return f"(?:{'|'.join(branches)})"


def _escape(text: str) -> str:
    return re.escape(text).replace(r"\ ", r"\s+")
