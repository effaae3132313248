"""What a translator has left of the original inside a text: a sentence, a cell, a word that joins.

Names of buttons, titles and what is explained between brackets stand inside sentences of the
translation, and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...languages import language
from ...languages.english import JOINING, SMALL
from ...languages.scripts import NOT_LATIN
from ...late_pattern import LatePattern
from ...model import SILENT_KINDS, Block
from ..without_marks import links, without_marks
from .left_texts import LIST, RUN
from .meant_texts import CITED, ERROR, FILLER

FOREIGN = LatePattern(rf"[^{NOT_LATIN}]{{16,}}")
"""A stretch of a paragraph without letters or marks of the scripts that have no Latin ones."""
FOREIGN_CELL = LatePattern(rf"[^{NOT_LATIN}\n]{{16,}}")
"""The same in a cell, which ends with its line."""
STOPS = "。！？；"
STOPPED = re.compile(r"[.!?]\s")
STOP = LatePattern(r"(?<=[a-z)`\"”])[.!?:](?=[)\"”’*_]*(?:[\s\d“(]|[A-Z]|\Z))")
"""The end of a sentence; a name may stand behind it, with which the next one begins."""
OPENING = re.compile(r"[^A-Za-z`]*")
"""The marks and blanks before the first word of a stretch."""
CELL = re.compile(r"[A-Z`*_]")
"""How a cell begins that says something: messages of programs begin in small letters."""
JOINT = re.compile(rf"[\s,、，]*({JOINING})\s*")
QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|「[^」\n]*」")
"""What a program or a page calls something, in its own language."""

Left = tuple[int, str]
"""Where in a block's text something was left, and what."""


def left_sentences(one: Block, two: Block, original: str, locale: str) -> Iterator[Left]:
    """The sentences and cells of a translated text that are still the original's."""
    if not _is_mixed(one, two, original, locale) or not RUN.search(two.text):
        return
    if ERROR.search(two.text) or CITED.search(two.text) or FILLER.search(two.text):
        return
    # Links may be titles of pages, and ``={`` is a component's.
    ours, theirs = " ".join(one.text.split()), without_marks(two.prose, links(two))
    form = FOREIGN_CELL if two.kind == "row" else FOREIGN
    for found in form.finditer(two.text):
        end = 0 if "={" in found[0] else _end(two, found)
        runs = RUN.findall(theirs, found.start(), end) if end > 0 else ()
        said = [run for run in runs if SMALL.search(run) and not LIST.fullmatch(run)]
        if said and all(run in ours for run in said):
            opening = OPENING.match(two.text, *found.span())
            start = opening.end() if opening else found.start()
            yield start, two.text[start:end].strip()


def left_joints(one: Block, two: Block, original: str, locale: str) -> Iterator[Left]:
    """The words between two pieces of code that only join them: `a` and `b`."""
    if not _is_mixed(one, two, original, locale):
        return
    code = [mark for mark in two.marks if mark.kind == "code"]
    quoted = [found.span() for found in QUOTED.finditer(two.text)] if len(code) > 1 else []
    for before, after in pairwise(code):
        if any(start < before.start and after.end < end for start, end in quoted):
            continue
        if found := JOINT.fullmatch(two.text, before.end, after.start):
            yield found.start(1), found[1]


def _is_mixed(one: Block, two: Block, original: str, locale: str) -> bool:
    """Whether a text is translated, from Latin letters into others."""
    script = language(locale).script
    return (
        script is not None
        and language(original).script is None
        and two.kind not in SILENT_KINDS
        and one.text != two.text
        and script.search(two.text) is not None
    )


def _end(block: Block, found: re.Match[str]) -> int:
    """Where in a stretch its last whole sentence ends, or the last cell of its row; 0 if none."""
    text, start = block.text, found.start()
    last = text[start - 1] if start else ""
    is_last = found.end() == len(text)
    if block.kind == "row":
        return found.end() if last == "\n" and is_last and CELL.match(text, start) else 0
    if last and last not in STOPS and not STOPPED.match(text, start):
        return 0
    if is_last:
        return found.end()
    return max((stop.end() for stop in STOP.finditer(text, start, found.end())), default=0)
