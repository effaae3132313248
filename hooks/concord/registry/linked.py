"""Which pages lead to which concepts."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Concept, Page
from .registry import Registry


def linked_concepts(registry: Registry) -> Iterator[tuple[Page, Concept]]:
    """Every page with the concepts other than its own that it links to."""
    if not registry.by_target:
        return  # Most sites have no concepts, and many links.
    for page in registry.pages.values():
        own = registry.concept_of(page)
        for target in dict.fromkeys(one.value for one in page.references if one.kind == "link"):
            concept = registry.concept_at(page, target)
            if concept is not None and concept is not own:
                yield page, concept
