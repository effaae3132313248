"""What AutoCorrect changes in lines of Markdown, and what of it Chinese usage keeps as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import autocorrect_py

from ..late_pattern import LatePattern

FULL = LatePattern(r"[，。；：！？（）【】「」『』《》、“”‘’…—．]")
FULL_NUMBER = re.compile(r"[０-９][．，：／][０-９]")
Change = tuple[int, int, str]
"""What to replace in a line, from where to where, and by what."""


def linted(lines: list[str], starts: list[int], first: int) -> Iterator[tuple[int, str, str]]:
    """The number, text and better text of each line to be changed.

    ``lines`` are those from the ``first`` on, counted from 0, ``starts`` those on which blocks
    begin. AutoCorrect's parser gives up on a text with very many links and marks ("call limit
    reached"): such a text is halved between blocks, until there is nothing left to halve.
    """
    try:
        found = autocorrect_py.lint_for("\n".join(lines), "markdown").lines
    except ValueError:
        inner = [start for start in starts if first < start < first + len(lines)]
        if inner:
            cut = inner[len(inner) // 2]
            yield from linted(lines[: cut - first], inner, first)
            yield from linted(lines[cut - first :], inner, cut)
        return
    yield from ((first + line.line, line.old, line.new) for line in found)


def edits(old: str, new: str) -> Iterator[Change]:
    """What makes one line of the other: blanks that come or go, and one character for another.

    AutoCorrect does nothing else; where it did, the rest of the line is one change.
    """
    i = j = 0
    while i < len(old) or j < len(new):
        if old[i : i + 1] == new[j : j + 1]:
            i, j = i + 1, j + 1
        elif new[j : j + 1] == " " and new[j + 1 : j + 2] == old[i : i + 1]:
            yield i, i, " "
            j += 1
        elif old[i : i + 1] == " " and old[i + 1 : i + 2] == new[j : j + 1]:
            yield i, i + 1, ""
            i += 1
        elif old[i + 1 : i + 2] in (new[j + 1 : j + 2], " ") or new[j + 1 : j + 2] == " ":
            yield i, i + 1, new[j : j + 1]
            i, j = i + 1, j + 1
        else:
            yield i, len(old), new[j:]
            return


def is_wanted_as_it_is(old: str, start: int, end: int, new: str) -> bool:
    """Whether Chinese usage keeps what AutoCorrect would change.

    Full-width marks stay in a sentence of Latin letters, without a blank beside them; a hyphen
    between two words stays as it is, and so do a number in full-width digits and the bars of a
    table's cells.
    """
    if FULL.search(old[start:end]) and not FULL.search(new):
        return True
    around = old[max(0, start - 1) : end + 1]
    if new == " " and start == end and FULL.search(around):
        return True
    if "-" in around and not new.strip(" -"):
        return True
    if "|" in around and not new.strip() and not old[start:end].strip():
        return True
    return bool(FULL_NUMBER.search(old[max(0, start - 8) : end + 8]))
