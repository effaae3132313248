"""Whether names that are others than at the last check can change what rules found in pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..labels.changes import other_forms
from ..labels.forms import Named, named, restored_name
from ..labels.sieve import passed
from ..registry import Registry
from .noting_names import MAY_STAND
from .noting_tables import Asked

NamesOf = Mapping[str, Sequence[Named]]
"""By locale."""


def names_of(registry: Registry) -> dict[str, list[Named]]:
    """What all concepts are called, in each locale."""
    concepts = registry.concepts.values()
    return {locale: named(concepts, locale) for locale in registry.settings.locales}


def restored_names(values: Mapping[str, Any]) -> NamesOf:
    """Names as they come back from JSON."""
    return {locale: [*map(restored_name, names)] for locale, names in values.items()}


class OtherNames:
    """The names at the last check beside those of today."""

    def __init__(self, before: NamesOf, registry: Registry) -> None:
        self.before, self.registry = before, registry
        self._forms: dict[str, frozenset[str] | None] = {}

    def are_felt(self, asked: Asked) -> bool:
        """Whether a question with another answer can have another for who asked it.

        That is so of any, but for one about names in a page where none of those can stand.
        """
        _, sign, *key = asked
        if sign != MAY_STAND:
            return True
        locale, *unit = key
        # That is the page as it was: rules look anew at one that has changed, and beside it.
        page = self.registry.page(*unit)
        forms = self._others(locale)
        return not (page and page.words) or forms is None or any(passed(forms, page.words))

    def _others(self, locale: str) -> frozenset[str] | None:
        if locale not in self._forms:
            before = self.before.get(locale)
            now = named(self.registry.concepts.values(), locale)
            self._forms[locale] = None if before is None else other_forms(before, now, locale)
        return self._forms[locale]
