"""Link text that names another concept than its target.

The reader is told one thing and led to another, mostly after a page was copied or renamed. The
title of a page is never a wrong label for it, whatever else it names.

Bad:

    [Zuul](../projects/kata-containers.md)

Good:

    [Zuul](../projects/zuul.md)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...model import Block, Mark, Page
from ...registry import Registry
from ..rule import page_rule


@page_rule("REF103", "mislabelled-reference")
def mislabelled_reference(page: Page, registry: Registry) -> Iterator[Finding]:
    """Compare the text of every link with the labels of all concepts."""
    if not registry.concepts:
        return
    for block in page.blocks:
        for mark in block.marks:
            target = registry.concept_at(page, mark.value) if mark.kind == "link" else None
            named = registry.named(page.locale, block.text[mark.start : mark.end])
            if not target or not named or named is target:
                continue
            if not _is_title(page, mark, block, registry):
                # A concept without a page in this language has no name in it.
                names = target.names.get(page.locale)
                yield mislabelled_reference.finding(
                    page.place(mark.offset),
                    f"link text names {named.id}, but the link leads to {target.id}",
                    f"link to {named.target}, or name {names.title if names else target.id}",
                )  # fmt: skip


def _is_title(page: Page, mark: Mark, block: Block, registry: Registry) -> bool:
    """Whether the text of a link is the title of the page it leads to."""
    found = registry.destination(page, mark.value)
    target = registry.page(found.locale, found.key) if found else None
    text = " ".join(block.text[mark.start : mark.end].split())
    return target is not None and target.title.casefold() == text.casefold()
