"""A footnote that is called and has no text.

Readers see the sign as it is written, and no note.

Bad:

    It began in 2010.[^start]

Good:

    It began in 2010.[^start]

    [^start]: In July.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...model import Page
from ...registry import Registry
from ..rule import page_rule
from ..sources.unknown_source import footnotes


@page_rule("REF113", "note-without-text")
def note_without_text(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look up every footnote on its page; where the site has sources, SRC401 does."""
    if registry.sources or not any(one.kind == "citation" for one in page.references):
        return
    own = footnotes(page)
    for reference in page.references:
        if reference.kind == "citation" and reference.value not in own:
            yield note_without_text.finding(
                reference.place, f"no text of the note {reference.value}",
                f"write [^{reference.value}]: and its text",
            )  # fmt: skip
