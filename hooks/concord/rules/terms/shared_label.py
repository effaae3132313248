"""A label claimed by two concepts in one locale.

A mention of it could mean either, so no link, tooltip or search result can be right. Case does
not distinguish labels.

Bad:

    opendev-2017:      labels: {also: [OpenDev]}
    opendev-platform:  labels: {also: [OpenDev]}

Good:

    opendev-2017:      labels: {also: [OpenDev 2017]}
    opendev-platform:  labels: {also: [OpenDev Collaboratory]}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding, Related
from ...model import Place
from ...registry import Registry
from ..rule import site_rule


@site_rule("TRM202", "shared-label")
def shared_label(registry: Registry) -> Iterator[Finding]:
    """Compare the labels of all concepts of each locale."""
    for locale in registry.settings.locales:
        first: dict[str, tuple[str, Place]] = {}
        for concept in registry.concepts.values():
            for label, place in registry.label_places(concept, locale):
                owner, there = first.setdefault(label.casefold(), (concept.id, place))
                if owner != concept.id:
                    yield shared_label.finding(
                        place, f"label {label} is also a label of {owner}",
                        "keep it for one of the two",
                        (Related(there, f"{owner} claims it here"),),
                    )  # fmt: skip
