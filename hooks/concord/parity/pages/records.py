"""Pages that a program writes, or that are written once, in one language."""

from __future__ import annotations

import re

from ...late_pattern import LatePattern
from ...model import Page

MADE = LatePattern(
    r"\b(?:auto(?:matically)?[- ]generated (?:by|from|using|with|file|documentation)"
    r"|this (?:file|page) (?:is|was) (?:auto(?:matically)?[- ]?)?generated|DO NOT EDIT)\b"
    r"|^auto_generated: true\b|^## Content negotiation\s+### URI Schemes$"
    r"|^_Appears in:_$", re.I | re.M,
)  # fmt: skip
"""What a page says that a program writes and no translator.

go-swagger and crd-ref-docs are known by headings and words of their own."""
WRITTEN = "generated", "do not edit", "uri schemes", "_appears in:_"
"""What is looked for first: one of these, in small letters."""
HISTORY = LatePattern(
    r"(?:change[-_]?log|changes|release[-_]?notes?|releases|history|i?cla|licen[cs]e|notice"
    r"|release[-_]?v?\d+|v?\d+\.(?:\d+|x))\b",
    re.I,
)
"""How pages are called that list changes, or that people agree to as they are."""
RECORDS = re.compile(
    r"(?:change[-_]?logs?|releases?(?:[-_]?notes?)?|proposals?|rfcs?|keps?|enhancements?)\Z", re.I
)
"""How folders are called of pages that are written once, in one language."""


def is_made(source: str) -> bool:
    """Whether a page says that a program writes it."""
    low = source.lower()
    return any(said in low for said in WRITTEN) and bool(MADE.search(source))


def is_record(page: Page) -> bool:
    """Whether a page lists changes or proposes some, which few translate."""
    *folders, name = page.key.split("/")
    return bool(HISTORY.match(name)) or any(map(RECORDS.match, folders))
