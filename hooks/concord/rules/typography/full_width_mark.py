"""A full-width mark in a text in Latin letters.

It was typed with the keyboard of another language, looks like a gap in the line, and no search for
the mark finds it. All of a line are told as one.

Bad:

    Zuul tests a change，then merges it.

Good:

    Zuul tests a change, then merges it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from ...findings import Finding
from ...languages import language
from ...languages.scripts import HAN_OR_KANA
from ...model import SILENT_KINDS, Page, Place
from ...registry import Registry
from ..rule import page_rule
from ..settled import settled

HALF = {"。": ".", "、": ","}
"""The halves of those marks that are no other marks made wide."""
MARK = re.compile(r"[，；：！？）、。](?<=[A-Za-z0-9)`*_].)|（(?=[A-Za-z0-9`*_])")


@page_rule("TYP502", "full-width-mark")
def full_width_mark(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at blocks that hold no letter of a language that takes such marks."""
    if language(page.locale).script is None:
        yield from settled(_found(page), registry)


def _found(page: Page) -> Iterator[Finding]:
    for block in page.blocks:
        if block.kind in SILENT_KINDS or block.text.isascii() or HAN_OR_KANA.search(block.text):
            continue
        places = (
            (page.place(block.offset(found.start())), found[0])
            for found in MARK.finditer(block.text)
            if not block.is_masked(*found.span())
        )
        for _, some in groupby(places, lambda place: place[0].line):
            first, *others = some
            yield _of_a_line(first[0], [first[1], *(mark for _, mark in others)])


def _of_a_line(place: Place, marks: list[str]) -> Finding:
    """What speaks of the marks of one line, which begin at a place."""
    different = list(dict.fromkeys(marks))
    halves = [HALF.get(mark) or unicodedata.normalize("NFKC", mark) for mark in different]
    said = "is a full-width mark" if len(marks) == 1 else "are full-width marks"
    return full_width_mark.finding(place, f"{' '.join(marks)} {said}", f"write {' '.join(halves)}")
