"""What AutoCorrect changes in lines of Markdown, and what of it Chinese usage keeps as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import autocorrect_py

from ..late_pattern import LatePattern

FULL = LatePattern(r"[，。；：！？（）【】「」『』《》、“”‘’…—．]")
FULL_NUMBER = re.compile(r"[０-９][．，：／][０-９]")
BARE = LatePattern(r"(?<![(\"'<=])(?:https?://|www\.)[^\s()<>`*\[\]\u3000-\u9fff\uff00-\uffef]+\Z")
"""An address that stands as it is, at the end of a text."""
TAGS = 500
"""So many elements are looked at together: AutoCorrect looks for the end of each that has none in
all that follows, and fails in those that stand in tens of thousands of others."""
Change = tuple[int, int, str]
"""What to replace in a line, from where to where, and by what."""


def linted(lines: list[str], starts: list[int], first: int) -> Iterator[tuple[int, str, str]]:
    """The number, text and better text of each line to be changed.

    ``lines`` are those from the ``first`` on, counted from 0, ``starts`` those on which blocks
    begin. AutoCorrect's parser gives up on a text with very many links and marks ("call limit
    reached"): such a text is halved between blocks, until there is nothing left to halve, and so
    is one with very many elements, at last between lines.
    """
    text = "\n".join(lines)
    inner = [start for start in starts if first < start < first + len(lines)]
    is_tagged = text.count("<") > TAGS
    inner = inner or (list(range(first + 1, first + len(lines))) if is_tagged else [])
    if not (inner and is_tagged):
        try:
            found = autocorrect_py.lint_for(text, "markdown").lines
        except ValueError:
            pass
        else:
            yield from ((first + line.line, line.old, line.new) for line in found)
            return
    if inner:
        cut = inner[len(inner) // 2]
        yield from linted(lines[: cut - first], inner, first)
        yield from linted(lines[cut - first :], inner, cut)


def edits(old: str, new: str) -> Iterator[Change]:
    """What makes one line of the other: blanks that come or go, and one mark for another.

    AutoCorrect does nothing else; where it did, the rest of the line is one change.
    """
    i = j = 0
    while i < len(old) or j < len(new):
        if old[i : i + 1] == new[j : j + 1]:
            i, j = i + 1, j + 1
            continue
        less, more = _behind_blanks(old, i), _behind_blanks(new, j)
        if more > j and new[more : more + 1] == old[i : i + 1]:
            yield i, i, new[j:more]
            j = more
        elif less > i and old[less : less + 1] == new[j : j + 1]:
            yield i, less, ""
            i = less
        elif (less, more) == (i, j) and _go_on_alike(old[i + 1 : i + 2], new[j + 1 : j + 2]):
            yield i, i + 1, new[j : j + 1]
            i, j = i + 1, j + 1
        else:
            yield i, len(old), new[j:]
            return


def _behind_blanks(line: str, at: int) -> int:
    """The place behind the blanks that stand at a place of a line; the place itself without any."""
    while line[at : at + 1] == " ":
        at += 1
    return at


def _go_on_alike(old: str, new: str) -> bool:
    """Whether one character follows in both, or a blank in one of them."""
    return old == new or " " in (old, new)


def is_wanted_as_it_is(old: str, start: int, end: int, new: str) -> bool:
    """Whether Chinese usage keeps what AutoCorrect would change.

    Full-width marks stay in a sentence of Latin letters, without a blank beside them; a hyphen
    between two words stays as it is, and so do a number in full-width digits and the bars of a
    table's cells. The blank behind an address that is no link ends it: without, most readers of
    Markdown take the mark and the words behind it for a part of the address.
    """
    if FULL.search(old[start:end]) and not FULL.search(new):
        return True
    if not new and BARE.search(old, 0, start):
        return True
    around = old[max(0, start - 1) : end + 1]
    if new == " " and start == end and FULL.search(around):
        return True
    if "-" in around and not new.strip(" -"):
        return True
    if "|" in around and not new.strip() and not old[start:end].strip():
        return True
    return bool(FULL_NUMBER.search(old[max(0, start - 8) : end + 8]))
