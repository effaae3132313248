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
    """Walk up from every concept to where another walk has been; report each circle once."""
    walked: dict[str, str] = {}
    for start in registry.concepts:
        name = start
        while name in registry.concepts and name not in walked:
            walked[name] = start
            name = registry.concepts[name].broader
        if walked.get(name) == start and name in (line := registry.ancestors(name)):
            first = min(line)
            yield broader_cycle.finding(
                registry.entry_place(registry.concepts[first], "broader"),
                "broader leads back: " + " > ".join([first, *registry.ancestors(first)]),
                "remove one of these relations",
            )  # fmt: skip
