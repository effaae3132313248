"""The first mention of a concept in a page's prose that is not a link to its page.

The first mention is where a reader who does not know the word needs its explanation. Later
mentions need no link; glossary terms get a tooltip and need none at all.

Bad:

    The big tent let any project join.

Good:

    The [big tent](../concepts/big-tent.md) let any project join.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from ...findings import Finding, Repair
from ...labels.index import Mention
from ...model import Block, Concept, Page
from ...registry import Registry
from ..rule import page_rule


@page_rule("REF104", "unlinked-mention", fixable=True)
def unlinked_mention(page: Page, registry: Registry) -> Iterator[Finding]:
    """Look at the first mention of every concept."""
    for block, mention, concept in unlinked(page, registry):
        yield _finding(page, block, mention, concept)


def unlinked(page: Page, registry: Registry) -> Iterator[tuple[Block, Mention, Concept]]:
    """The first mentions that are no links.

    The prose is gone through once, noting which concepts have been linked or mentioned.
    """
    if not registry.concepts:
        return
    own = registry.concept_of(page)
    met = {own.id} if own else set()
    for block in page.blocks:
        for start, mention in _in_order(block, page, registry):
            concept = registry.concepts[mention.concept if mention else start[1]]
            if concept.id in met:
                continue
            met.add(concept.id)
            if mention and not concept.is_term and registry.page(page.locale, concept.key):
                yield block, mention, concept


def _in_order(
    block: Block, page: Page, registry: Registry
) -> list[tuple[tuple[int, str], Mention | None]]:
    """The links to concepts (None) and the mentions of a block, by place."""
    found: list[tuple[tuple[int, str], Mention | None]] = []
    for mark in block.marks:
        concept = registry.concept_at(page, mark.value) if mark.kind == "link" else None
        if concept:
            found.append(((mark.start, concept.id), None))
    mentions = registry.labels(page.locale).in_prose(block)
    found += [((mention.start, mention.concept), mention) for mention in mentions]
    return sorted(found, key=lambda entry: entry[0])


def _finding(page: Page, block: Block, mention: Mention, concept: Concept) -> Finding:
    text = block.text[mention.start : mention.end]
    start = block.offset(mention.start)
    target = posixpath.relpath(concept.key, posixpath.dirname(page.key) or ".")
    end = block.offset(mention.end - 1) + 1
    whole = page.source[start:end] == text
    repair = (Repair(start, end, f"[{text}]({target})"),) if whole else ()
    text = " ".join(text.split())
    return unlinked_mention.finding(
        page.place(start), f"first mention of {concept.id} ({text}) is not a link",
        f"write [{text}]({target})", repairs=repair,
    )  # fmt: skip
