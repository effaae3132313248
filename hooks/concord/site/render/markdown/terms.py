"""Glossary terms in the text of a page: each at its first mention in a section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ....model import Concept, Page
from ....registry import Registry


class TermMention(NamedTuple):
    """A glossary term and where its label stands in the page's text."""

    concept: Concept
    start: int
    end: int


def term_mentions(page: Page, registry: Registry) -> Iterator[TermMention]:
    """The mentions that become links of class "term"; none in the glossary itself.

    A label with Markdown inside it (``big *tent*``) is left alone.
    """
    if page.key == registry.settings.glossary:
        return
    met: set[tuple[int, str]] = set()
    for block in page.blocks:
        for mention in registry.labels(page.locale).in_prose(block):
            concept = registry.concepts[mention.concept]
            start, end = block.offset(mention.start), block.offset(mention.end - 1) + 1
            known = (block.section, concept.id) in met
            met.add((block.section, concept.id))
            plain = page.source[start:end] == block.text[mention.start : mention.end]
            if concept.is_term and not known and plain:
                yield TermMention(concept, start, end)
