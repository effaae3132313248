"""Rows of pages with both languages, kept by what they are made of."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

from markupsafe import Markup

from ....registry import Registry
from ....registry.page_urls import Addresses
from ...kept.derived import Derived
from .composing import Frame, Shown, Side, SideBySide, compose
from .elements import marked, text_of
from .lagging import lagging
from .pairs import Pair


class Around:
    """What stands around all pages with a language, and where the links on them lead."""

    def __init__(self, frame: Frame, there: Mapping[str, str]) -> None:
        self.frame, self.there = frame.led(there), there

    @cached_property
    def digest(self) -> str:
        """The digest of where links lead."""
        return hashlib.sha256(repr(sorted(self.there.items())).encode()).hexdigest()


class Composing(NamedTuple):
    """What pages with both languages are composed with; ``known`` is what was composed before."""

    registry: Registry
    addresses: Addresses
    known: Derived

    def composed(
        self, pair: Pair, finished: tuple[str, str], around: Around
    ) -> SideBySide | None:  # fmt: skip
        """As :func:`.composing.compose`; what was made of the same is not made again."""

        def make() -> list[Any]:
            made = compose(pair, finished, self.registry, self.addresses, around.there)
            return [made.lagging is None, made.rows, made.facts] if made else []

        found = self.known.made(self._given(pair, finished, around), make)
        if not found:
            return None
        is_unknown, kept, facts = found
        rows = tuple(_shown(*row) for row in kept)
        lags = None if is_unknown else tuple(row for row in rows if row.lags)
        return SideBySide(pair, rows, lags, _sides(facts))

    def _given(self, pair: Pair, finished: tuple[str, str], around: Around) -> list[Any]:
        """All that decides the rows of a pair."""
        pages = pair.page, pair.translation
        behind = lagging(*pages, self.registry.lock)
        return [
            "rows", pair.address, around.digest,
            [[page.locale, self.addresses.path(page.locale, page.key)] for page in pages],
            [page.source for page in pages],
            [[text_of(html), marked(html, "facts")] for html in finished],
            None if behind is None else sorted(map(repr, behind)),
        ]  # fmt: skip


def _shown(id_: str, sides: Any, lags: bool, level: int, title: Any) -> Shown:
    return Shown(id_, _sides(sides), lags, level, (title[0], title[1]))


def _sides(sides: Any) -> tuple[Side, Side]:
    ours, theirs = (Side(locale, Markup(html)) for locale, html in sides)
    return ours, theirs
