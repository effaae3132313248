"""A page of statements without a citation.

Every statement of fact on this kind of site rests on a source; a page that cites none has
either no facts or no evidence.

Bad:

    three paragraphs about Zuul, none with a citation

Good:

    Zuul was launched as the second separate project.[^vancouver-talk-2018#continuous-integration]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...model import PROSE_KINDS, Page
from ...registry import Registry
from ..rule import page_rule

FEWEST = 2
"""A page with fewer blocks of prose than these states little."""


@page_rule("SRC404", "uncited-page")
def uncited_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look for pages with prose and without citations, where the site has sources."""
    listing = page.key in (registry.settings.glossary, registry.settings.further_reading)
    if not registry.sources or listing or any(r.kind == "citation" for r in page.references):
        return
    prose = [block for block in page.blocks if block.kind in PROSE_KINDS]
    if len(prose) >= FEWEST:
        yield uncited_page.finding(
            page.place(prose[0].start), "a page of statements without a citation",
            "cite the sources of its facts",
        )  # fmt: skip
