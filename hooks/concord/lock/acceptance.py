"""The state of every translation: accepted, stale, never accepted, missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ..model import Page
from ..registry import Registry
from .staleness import lags, pieces


@dataclass(frozen=True, slots=True)
class State:
    """One translation: ``stale`` of ``blocks`` blocks lag behind the default locale's page."""

    key: str
    locale: str
    path: str
    original: str
    state: str
    stale: int
    blocks: int

    def as_dict(self) -> dict[str, Any]:
        """The shape of ``concord status --format json``."""
        return asdict(self)


def states(registry: Registry) -> Iterator[State]:
    """The state of each page of the default locale in every other, by key."""
    settings = registry.settings
    for page in registry.of_locale(settings.default):
        blocks = len(pieces(page))
        for locale in settings.translations:
            state, stale = _state(page, registry.page(locale, page.key), registry)
            path = registry.layout.path(locale, page.key)
            yield State(page.key, locale, path, page.path, state, min(stale, blocks), blocks)


def _state(page: Page, translation: Page | None, registry: Registry) -> tuple[str, int]:
    if translation is None:
        return "missing", len(pieces(page))
    found = lags(page, translation, registry.lock, registry.keys)
    if found is None:
        return "never accepted", len(pieces(page))
    return ("stale", len(found)) if found else ("accepted", 0)
