"""The names of concepts, and where those can stand that are others than in an earlier build.

A title changes few names, and few texts hold one of them: in all others the same is found as
before, and nobody needs to look.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cached_property

from ...checking.noting_tables import Asked
from ...checking.other_names import NamesOf, names_of, restored_names
from ...labels.changes import other_forms
from ...labels.forms import lowered
from ..building import Building
from ..kept.noting import TERMS
from ..render.wording.languages import ENGLISH_LOCALE

Forms = Mapping[str, frozenset[str]]
"""In small letters, by locale."""


class Names:
    """The names of a build; ``digest`` is that of all of them."""

    def __init__(self, building: Building, digest: str) -> None:
        self.building, self.digest = building, digest
        self._others: dict[str, Forms | None] = {}
        made, key = building.earlier.made, _key(digest)
        if made.get(key) is None:
            made.put(key, json.dumps(self._now).encode())
        building.earlier.keep_prose(building.registry.pages.values())

    def may_stand_in(self, asked: Iterable[Asked], before: str) -> bool:
        """Whether any name that is another than in names of a digest can stand in texts.

        ``asked`` are the questions about what is found in them.
        """
        if before not in self._others:
            self._others[before] = self._forms(before)
        forms = self._others[before]
        return forms is None or any(self._holds(one, forms) for one in asked)

    def _holds(self, asked: Asked, forms: Forms) -> bool:
        table, _, said = asked
        locale, text = ENGLISH_LOCALE, said
        if table == TERMS:
            page = self.building.page_at(said)
            locale, text = page.locale, self.building.earlier.prose(page)
        small = lowered(text)
        return any(form in small for form in forms.get(locale, ()))

    def _forms(self, before: str) -> Forms | None:
        """The forms of names that are others than in those of a digest; None if nobody knows."""
        known = self.building.earlier.made.get(_key(before))
        then: NamesOf = {}
        with suppress(ValueError, TypeError, AttributeError):
            then = restored_names(json.loads(known or b""))
        if then.keys() != self._now.keys():
            return None
        forms = {one: other_forms(then[one], now, one) for one, now in self._now.items()}
        found = {one: those for one, those in forms.items() if those is not None}
        return found if len(found) == len(forms) else None

    @cached_property
    def _now(self) -> NamesOf:
        return names_of(self.building.registry)


def _key(digest: str) -> bytes:
    return f"names {digest}".encode()
