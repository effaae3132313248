"""Text that is too long or too deep to be built in reasonable time, and included files."""

from __future__ import annotations

import re
from collections.abc import Iterator

LARGEST = 1_000_000
"""Bytes of a page or a drawing."""
LONGEST = 20_000
"""Characters of a line."""
DEEPEST = 20
"""Quotations and lists in one another."""

MARKERS = rf"(?:[ \t]*(?:>|[-*+][ \t]|\d{{1,9}}[.)][ \t])){{{DEEPEST + 1}}}"
INDENTED = rf"(?:[ ]{{4}}|\t){{{DEEPEST + 1}}}[ \t]*[^ \t\n]"
BRACKETS = rf"[^\n]*?\[(?:!?\[){{{DEEPEST}}}"
DEEP = re.compile(rf"^(?:{MARKERS}|{INDENTED}|{BRACKETS})", re.M)
SNIPPET = re.compile(r"^[ \t]*-+8<-+", re.M)


def shape_hazards(text: str) -> Iterator[tuple[int, str]]:
    """Lines of Markdown without its code that are too long or too deep, as (offset, message)."""
    start = 0
    for line in text.split("\n"):
        if len(line) > LONGEST:
            yield start, f"a line of more than {LONGEST} characters"
        start += len(line) + 1
    for found in DEEP.finditer(text):
        yield found.start(), f"nested more than {DEEPEST} deep"


def snippet_hazards(text: str) -> Iterator[tuple[int, str]]:
    """Includes of other files (``--8<--``), which are taken out of code blocks as well."""
    for found in SNIPPET.finditer(text):
        yield found.end() - len(found[0].lstrip()), "an include of another file"
