"""Two versions of a text, word by word; Chinese is compared character by character."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

WORD = re.compile(r"\s+|[\u3400-\u9fff]|[^\W\u3400-\u9fff]+|.", re.S)


class Run(NamedTuple):
    """Words that stand in both versions ("same"), the old one ("old") or the new one ("new")."""

    kind: str
    text: str


def words(old: str, new: str) -> list[Run]:
    """How to read both versions at once: without "new" runs the old one, without "old" the new."""
    one, two = WORD.findall(old), WORD.findall(new)
    runs: list[Run] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run("same", "".join(one[i1:i2])))
            continue
        if i1 < i2:
            runs.append(Run("old", "".join(one[i1:i2])))
        if j1 < j2:
            runs.append(Run("new", "".join(two[j1:j2])))
    return runs
