"""A wording that a concept says to avoid.

One word for one thing, so that readers and search find it. Quotations may keep what was said.

Bad:

    开放基础架构        where the term base prefers 开放基础设施

Good:

    开放基础设施
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Repair
from ...model import Concept, Page
from ...registry import Registry
from ..rule import page_rule


@page_rule("TRM207", "discouraged-term", fixable=True)
def discouraged_term(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look for the wordings to avoid in all that readers read: headings and link texts too."""
    if not registry.concepts:
        return
    avoided = registry.avoided(page.locale)
    for block in page.blocks:
        for mention in avoided.in_text(block):
            text = block.text[mention.start : mention.end]
            better = _better(registry.concepts[mention.concept], page.locale, text)
            start, end = block.offset(mention.start), block.offset(mention.end - 1) + 1
            whole = page.source[start:end] == text
            yield discouraged_term.finding(
                page.place(start), f"{' '.join(text.split())} is to be avoided", f"write {better}",
                repairs=(Repair(start, end, better),) if whole else (),
            )  # fmt: skip


def _better(concept: Concept, locale: str, text: str) -> str:
    """The preferred wording, which begins with a small letter where that to avoid does."""
    title = concept.names[locale].title
    small = concept.kind == "concept" and text[:1].islower() and title[1:] == title[1:].lower()
    return title[:1].lower() + title[1:] if small else title
