"""A concept without a definition in a locale.

The definition is what a reader sees in the fact box, in tooltips and in the glossary.

Bad:

    title: Zuul
    kind: project

Good:

    title: Zuul
    kind: project
    definition: The CI system that tests changes together before they are merged.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...registry import Registry
from ..rule import site_rule


@site_rule("TRM201", "missing-definition")
def missing_definition(registry: Registry) -> Iterator[Finding]:
    """Look at every concept in every locale that has its page, or the glossary it stands in."""
    for concept in registry.concepts.values():
        for locale in registry.settings.locales:
            names, page = concept.names.get(locale), registry.page(locale, concept.key)
            if page and not page.is_unread and not (names and names.definition):
                place = names.place if names else page.meta_place("terms")
                yield missing_definition.finding(
                    place, f"{concept.id} has no definition in {locale}",
                    "say in one sentence what it is",
                )  # fmt: skip
