"""A footnote that is called and has no text.

Readers see the sign as it is written, and no note.

Bad:

    It began in 2010.[^start]

Good:

    It began in 2010.[^start]

    [^start]: In July.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...findings import Finding
from ...model import Page, Reference
from ...registry import Registry
from ..rule import page_rule
from ..sources.unknown_source import footnotes

RANGE = re.compile(r"\w-\w|[^\w]*")
"""What a class of characters holds, and no name: ``[^a-z]``, ``[^/]``."""


@page_rule("REF113", "note-without-text")
def note_without_text(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look up every footnote on its page; where the site has sources, SRC401 does."""
    if registry.sources or not any(one.kind == "citation" for one in page.references):
        return
    own = footnotes(page)
    for reference in page.references:
        if (
            reference.kind == "citation"
            and reference.value not in own
            and not _is_pattern(page, reference)
        ):
            yield note_without_text.finding(
                reference.place, f"no text of the note {reference.value}",
                f"write [^{reference.value}]: and its text",
            )  # fmt: skip


def _is_pattern(page: Page, reference: Reference) -> bool:
    """Whether what looks like the call of a note is a class of a regular expression.

    Its name is a range or signs alone, or signs of such an expression stand around it. Nor is a
    link whose text is raised: [^1^](target).
    """
    start = page.lines[reference.place.line - 1] + reference.place.column - 1
    before, behind = page.source[max(0, start - 1) : start], page.source[start:].partition("]")[2]
    return (
        RANGE.fullmatch(reference.value) is not None
        or (reference.value.endswith("^") and behind[:1] == "(")
        or behind[:1] in ("+", "*", "?", "{", "$", "|")
        or before in ("\\", "/", "^", "|")
    )
