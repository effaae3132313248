"""A concept that no other page refers to.

Nobody comes upon it while reading. A concept with a page wants a link from another page's text;
a glossary term wants a link or a relation.

Bad:

    concepts/coalition.md, to which no page links

Good:

    story/what-was-built.md:  [coalition of organisations](../concepts/coalition.md)
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...registry import Registry, linked_concepts
from ..rule import site_rule


@site_rule("REF106", "unreferenced-concept")
def unreferenced_concept(registry: Registry) -> Iterator[Finding]:
    """Gather what is linked or related, and name the rest."""
    linked = {concept.id for _, concept in linked_concepts(registry)}
    related = {
        name
        for concept in registry.concepts.values()
        for name in (concept.broader, *concept.related)
    }
    related |= {c.id for c in registry.concepts.values() if c.broader or c.related}
    for concept in registry.concepts.values():
        if concept.id in linked or (concept.is_term and concept.id in related):
            continue
        names = concept.names.get(registry.settings.default)
        if names:
            yield unreferenced_concept.finding(
                names.place, f"no other page refers to {concept.id}",
                "link to it where it is explained",
            )  # fmt: skip
