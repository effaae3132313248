"""Two concepts both related and in one line of broader.

SKOS keeps the two apart (integrity condition S27): what stands in the hierarchy is not also
merely associated.

Bad:

    zuul:  {broader: continuous-integration, related: [continuous-integration]}

Good:

    zuul:  {broader: continuous-integration, related: [kata-containers]}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...registry import Registry
from ..rule import site_rule


@site_rule("TRM206", "related-and-broader")
def related_and_broader(registry: Registry) -> Iterator[Finding]:
    """Compare each concept's relations with both their lines of broader."""
    for concept in registry.concepts.values():
        for number, name in enumerate(concept.related):
            above = registry.ancestors(concept.id)
            if name in above or concept.id in registry.ancestors(name):
                yield related_and_broader.finding(
                    registry.entry_place(concept, "related", number),
                    f"{concept.id} and {name} are both related and in one line of broader",
                    f"remove {name} from related",
                )  # fmt: skip
