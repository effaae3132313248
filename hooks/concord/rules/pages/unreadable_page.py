"""A page that cannot be read: not UTF-8, or front matter that is not a YAML mapping.

Nothing else can be said of such a page, and other tools guess at it, each differently.

Bad:

    ---
    title: "The big tent
    ---

Good:

    ---
    title: The big tent
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...generators import MKDOCS, PLAIN
from ...model import Page
from ...reading.front_matter import BARE
from ...registry import Registry
from ..rule import page_rule


@page_rule("PAG601", "unreadable-page")
def unreadable_page(page: Page, registry: Registry) -> Iterator[Finding]:
    """Say what reading met."""
    bare = BARE.match(page.source) if registry.ways.generator is MKDOCS else None
    if bare:
        message = f"MkDocs takes {bare[1]}: for front matter"
        yield unreadable_page.finding(page.place(0), message, "put front matter or a heading first")
    elsewhere = not registry.ways.generator.is_python_markdown and registry.ways.generator != PLAIN
    for trouble in page.troubles:
        if elsewhere and trouble.message.startswith("front matter "):
            continue
        if trouble.code == unreadable_page.code:
            yield unreadable_page.finding(trouble.place, trouble.message, trouble.hint)
