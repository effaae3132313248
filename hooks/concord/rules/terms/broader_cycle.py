"""A concept that is broader than itself, over however many steps.

A hierarchy with a circle in it has no top, and whoever walks it never arrives (SKOS leaves this
open; thesauri forbid it, ISO 25964-1).

Bad:

    zuul:  broader: gating
    gating:  broader: zuul

Good:

    zuul:  broader: continuous-integration
    gating:  broader: zuul
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...registry import Registry
from ..rule import site_rule


@site_rule("TRM205", "broader-cycle")
def broader_cycle(registry: Registry) -> Iterator[Finding]:
    """Walk up from every concept; report each circle once, at its first id."""
    for concept in registry.concepts.values():
        line = registry.ancestors(concept.id)
        if concept.id in line and concept.id == min(line):
            yield broader_cycle.finding(
                registry.entry_place(concept, "broader"),
                "broader leads back: " + " > ".join([concept.id, *line]),
                "remove one of these relations",
            )  # fmt: skip
