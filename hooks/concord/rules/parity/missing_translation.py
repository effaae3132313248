"""A page that another locale lacks.

Sites with a fallback show a page in the wrong language there; without one, the language switch
leads nowhere.

Bad:

    docs/en/concepts/zuul.md        without docs/zh/concepts/zuul.md

Good:

    docs/en/concepts/zuul.md  and  docs/zh/concepts/zuul.md
"""

from __future__ import annotations

from collections.abc import Iterator

from ...findings import Finding
from ...model import Place
from ...registry import Registry
from ..rule import site_rule


@site_rule("PAR301", "missing-translation")
def missing_translation(registry: Registry) -> Iterator[Finding]:
    """Compare the keys of all locales."""
    locales = registry.settings.locales
    for (locale, key), page in registry.pages.items():
        if not locale or locale != next((own for own in locales if registry.page(own, key)), ""):
            continue
        for other in locales:
            if other != locale and not registry.page(other, key):
                missing = registry.layout.path(other, key)
                yield missing_translation.finding(
                    Place(page.path), f"no translation in {other}: {missing} is not there",
                    "translate the page, or remove it in every locale",
                )  # fmt: skip
