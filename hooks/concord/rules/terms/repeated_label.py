"""One label twice in one concept.

One of the two is a slip, often a wording that was meant to be another.

Bad:

    title: Zuul
    labels: {also: [Zuul]}

Good:

    title: Zuul
    labels: {also: [Zuul CI]}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Place
from ...registry import Registry
from ..rule import site_rule


@site_rule("TRM203", "repeated-label")
def repeated_label(registry: Registry) -> Iterator[Finding]:
    """Compare the labels of each concept with one another."""
    for concept in registry.concepts.values():
        for locale in concept.names:
            labels = registry.label_places(concept, locale)
            avoided = registry.label_places(concept, locale, ("avoid",))
            seen: dict[str, Place] = {}
            for label, place in (*labels, *avoided):
                if label in seen:
                    yield repeated_label.finding(
                        place, f"{concept.id} has the label {label} twice", "remove one",
                        (Related(seen[label], "the first time"),),
                    )  # fmt: skip
                seen.setdefault(label, place)
