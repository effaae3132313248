"""A Chinese page that calls the reader 你 here and 您 there.

Each is right, and a reader who is both is read as two: mostly two people have translated the page.
What is quoted is left alone.

Bad:

    你可以先试用。如果您满意，再部署。

Good:

    你可以先试用。如果满意，再部署。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding, Related
from ...languages import language
from ...late_pattern import LatePattern
from ...model import SILENT_KINDS, Page, Place
from ...registry import Registry
from ..rule import page_rule

READER = re.compile("[你您](?!好(?:[！!，,。~ ]|$))")
"""The reader, where nobody is greeted."""
QUOTED = LatePattern(r"[“「『\"][^“”「」『』\"\n]*[”」』\"]")


@page_rule("TYP507", "mixed-address")
def mixed_address(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look for the form that a page has less often; one finding names all its places."""
    if language(page.locale).tag != "zh" or "您" not in page.source or "你" not in page.source:
        return
    places: dict[str, list[Place]] = {"你": [], "您": []}
    for word, place in _addressed(page):
        places[word].append(place)
    rare, usual = sorted(places, key=lambda word: (len(places[word]), word))
    if places[rare]:
        first, *others = places[rare]
        is_tie = len(places[rare]) == len(places[usual])
        yield mixed_address.finding(
            first,
            f"{rare} ({len(others) + 1} times) stands beside {usual} ({len(places[usual])} times)",
            "both are used as often; write one of them throughout"
            if is_tie
            else f"write {usual} throughout",
            tuple(Related(place, rare) for place in others),
        )  # fmt: skip


def _addressed(page: Page) -> Iterator[tuple[str, Place]]:
    for block in page.blocks:
        if block.kind in SILENT_KINDS or not READER.search(block.text):
            continue
        quoted = [found.span() for found in QUOTED.finditer(block.text)]
        for found in READER.finditer(block.text):
            at = found.start()
            if not block.is_masked(at, at + 1) and not any(a < at < b for a, b in quoted):
                yield found[0], page.place(block.offset(at))
