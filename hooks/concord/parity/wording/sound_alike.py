"""Chinese words that sound alike: the one that is written, and the one that the English means.

A keyboard offers them side by side, and a checker of spelling knows both. Which is meant tells the
original: it says what the other one means, and nothing of what is written.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_suffix(".txt")


class Heard(NamedTuple):
    """What is written, what is meant, and what in English speaks for either, by its beginnings."""

    written: str
    meant: str
    for_meant: str
    for_written: str
    """"" where both mean the same, and one is the usual way to write it."""
    form: re.Pattern[str]
    """What is written where it is a word by itself."""

    @property
    def is_sure(self) -> bool:
        """Whether what has to stand round it tells it for the wrong word, in long texts, too."""
        return "(?=" in self.form.pattern or "(?<=" in self.form.pattern

    @property
    def says_meant(self) -> re.Pattern[str]:
        """What in English speaks for what is meant."""
        return _beginning(self.for_meant)

    @property
    def says_written(self) -> re.Pattern[str] | None:
        """What in English speaks for what is written, None where both mean the same."""
        return _beginning(self.for_written) if self.for_written else None

    def place(self, english: str, chinese: str) -> int | None:
        """Where a Chinese text has what is written instead of what its original means."""
        if self.for_written and self.meant in chinese and not self.is_sure:
            return None
        found = self.form.search(chinese)
        if found is None or not self._is_lacking(english, chinese):
            return None
        written = self.says_written
        return None if written and written.search(english) else found.start()

    def _is_lacking(self, english: str, chinese: str) -> bool:
        """Whether the original says what is meant more often than its translation does."""
        said = len(self.says_meant.findall(english))
        return said > (chinese.count(self.meant) if self.for_written else 0)


def known() -> list[Heard]:
    """All words of the table."""
    return [_heard(line) for _, line in _table()]


def heard(chinese: str) -> list[Heard]:
    """The words of the table on a page; of two ways to write one, the rarer."""
    found = set(_any().findall(chinese))
    rows = [_heard(line) for written, line in _table() if written in found] if found else []
    return [one for one in rows if one.for_written or _is_unusual(one, chinese)]


def _is_unusual(word: Heard, chinese: str) -> bool:
    return chinese.count(word.written) <= chinese.count(word.meant)


@cache
def _table() -> list[tuple[str, str]]:
    """What is written, and the line about it."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [(line.partition(" ")[0], line) for line in lines if not line.startswith("#")]


# One pass over a page takes a tenth of what looking for each takes.
@cache
def _any() -> re.Pattern[str]:
    return re.compile("|".join({written: "" for written, _ in _table()}))


# Few of them stand on any page: patterns are made of those alone.
@cache
def _heard(line: str) -> Heard:
    words, says_meant, says_written, form, *_ = [*line.split(" / "), "", ""]
    written, _, meant = words.partition(" > ")
    return Heard(written, meant, says_meant, says_written, re.compile(form or written))


# Nearly all of the words that stand on a page are meant: only of others the English is looked at.
@cache
def _beginning(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)
