"""A source that nothing cites.

Either a statement has lost its citation, or the source is not one.

Bad:

    sources/zuul-gating, which no page cites

Good:

    …tested together.[^zuul-gating]
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...registry import Registry
from ..rule import site_rule


@site_rule("SRC405", "unused-source")
def unused_source(registry: Registry) -> Iterator[Finding]:
    """Gather what is cited, and name the rest. A source's own page does not count."""
    cited = {
        reference.value.partition("#")[0]
        for page in registry.pages.values()
        for reference in page.references
        if reference.kind == "citation"
        and page.key != getattr(registry.cited(reference.value)[0], "key", None)
    }
    cited |= {name.partition("#")[0] for c in registry.concepts.values() for name in c.citations}
    for source in registry.sources.values():
        if source.id not in cited:
            yield unused_source.finding(
                source.place, f"nothing cites {source.id}", "cite it, or remove it"
            )
