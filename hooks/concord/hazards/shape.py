"""Text that is too long or too deep to be built in reasonable time, and included files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

LARGEST = 1_000_000
"""Bytes of a page or a drawing."""
LONGEST = 20_000
"""Characters of a line."""
DEEPEST = 20
"""Quotations and lists in one another."""

HEADINGS = 2_000
"""Headings of a page, or boxes: each costs a look at the others."""
OPEN = 2_000
"""Opening brackets in a paragraph: each is followed to its end."""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that XML cannot hold or HTML passes over; Python-Markdown's own marks among them."""
HEADING = re.compile(r"^[ \t>]*(?:#|=+[ \t]*$|-+[ \t]*$)", re.M)
BOX = re.compile(r"^[ \t>]*(?:!!!|\?\?\?|===)", re.M)
PARAGRAPH = re.compile(r"\n[ \t>]*\n")

MARKERS = rf"(?:[ \t]*(?:>|[-*+][ \t]|\d{{1,9}}[.)][ \t])){{{DEEPEST + 1}}}"
INDENTED = rf"(?:[ ]{{4}}|\t){{{DEEPEST + 1}}}[ \t]*[^ \t\n]"
BRACKETS = rf"[^\n]*?\[(?:!?\[){{{DEEPEST}}}"
DEEP = re.compile(rf"^(?:{MARKERS}|{INDENTED}|{BRACKETS})", re.M)
SNIPPET = re.compile(r"^[ \t]*-+8<-+", re.M)


def shape_hazards(text: str) -> Iterator[tuple[int, str]]:
    """What is too long, too deep or too many in a page's text, as (offset, message)."""
    start = 0
    for line in text.split("\n"):
        if len(line) > LONGEST:
            yield start, f"a line of more than {LONGEST} characters"
        start += len(line) + 1
    for found in DEEP.finditer(text):
        yield found.start(), f"nested more than {DEEPEST} deep"
    for found in CONTROL.finditer(text):
        yield found.start(), f"the control character U+{ord(found[0]):04X}"
    yield from _too_many(text)


def _too_many(text: str) -> Iterator[tuple[int, str]]:
    for name, form in (("headings", HEADING), ("boxes", BOX)):
        found = next(islice(form.finditer(text), HEADINGS, None), None)
        if found:
            yield found.start(), f"more than {HEADINGS} {name}"
    at = 0
    for paragraph in PARAGRAPH.split(text):
        if paragraph.count("[") > OPEN:
            at = text.index(paragraph, at)
            yield at, f"more than {OPEN} opening brackets in a paragraph"


def snippet_hazards(text: str) -> Iterator[tuple[int, str]]:
    """Includes of other files (``--8<--``), which are taken out of code blocks as well."""
    for found in SNIPPET.finditer(text):
        yield found.end() - len(found[0].lstrip()), "an include of another file"
