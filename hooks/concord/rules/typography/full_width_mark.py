"""A full-width mark in a text in Latin letters.

It was typed with the keyboard of another language, looks like a gap in the line, and no search for
the mark finds it.

Bad:

    Zuul tests a change，then merges it.

Good:

    Zuul tests a change, then merges it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ...findings import Finding
from ...languages import language
from ...languages.scripts import HAN_OR_KANA
from ...model import SILENT_KINDS, Page
from ...registry import Registry
from ..rule import page_rule

HALF = {"。": ".", "、": ","}
"""The halves of those marks that are no other marks made wide."""
MARK = re.compile(r"[，；：！？）、。](?<=[A-Za-z0-9)`*_].)|（(?=[A-Za-z0-9`*_])")


@page_rule("TYP502", "full-width-mark")
def full_width_mark(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at blocks that hold no letter of a language that takes such marks."""
    if language(page.locale).script is not None:
        return
    for block in page.blocks:
        if block.kind in SILENT_KINDS or block.text.isascii() or HAN_OR_KANA.search(block.text):
            continue
        for found in MARK.finditer(block.text):
            if not block.is_masked(*found.span()):
                yield full_width_mark.finding(
                    page.place(block.offset(found.start())),
                    f"{found[0]} is a full-width mark",
                    f"write {HALF.get(found[0]) or unicodedata.normalize('NFKC', found[0])}",
                )  # fmt: skip
