"""The state of every translation and of its sections: accepted, stale, never accepted, missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from ..model import Page
from ..registry import Registry
from .pieces import Piece, pieces
from .records import record_of
from .staleness import KEPT, Lag, compared

GONE = "gone"


@dataclass(frozen=True, slots=True)
class PartState:
    """One section (``#limits``) or text of the front matter (``title``) of a translation."""

    part: str
    state: str
    stale: int
    blocks: int


@dataclass(frozen=True, slots=True)
class State:
    """One translation: ``stale`` of ``blocks`` blocks lag behind the default locale's page.

    A page that is gone has only its lines in the lock, which ``blocks`` counts.
    """

    key: str
    locale: str
    path: str
    original: str
    state: str
    stale: int
    blocks: int
    sections: tuple[PartState, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The shape of ``concord status --format json``."""
        return asdict(self)


def states(registry: Registry) -> Iterator[State]:
    """The state of each page of the default locale in every other, by key; then what is gone."""
    settings = registry.settings
    for page in registry.of_locale(settings.default):
        for locale in settings.translations:
            translation = registry.page(locale, page.key)
            if not translation and page.key in registry.files.get(locale, ()):
                # It is left out by the settings.
                continue
            path = registry.layout.path(locale, page.key)
            sections = tuple(_sections(page, translation, registry))
            yield _whole(page, locale, path, sections)
    yield from (_gone(key, locale, registry) for key, locale in sorted(registry.lock.gone))


def _whole(page: Page, locale: str, path: str, sections: tuple[PartState, ...]) -> State:
    stale, blocks = sum(s.stale for s in sections), sum(s.blocks for s in sections)
    found = {section.state for section in sections}
    state = next((s for s in ("missing", "never accepted", "stale") if s in found), "accepted")
    return State(page.key, locale, path, page.path, state, min(stale, blocks), blocks, sections)


def _gone(key: str, locale: str, registry: Registry) -> State:
    settings, lines = registry.settings, len(registry.lock.accepted[key, locale])
    original = registry.layout.path(settings.default, key)
    path = registry.layout.path(locale, key) if locale in settings.locales else original
    return State(key, locale, path, original, GONE, 0, lines)


def _sections(page: Page, translation: Page | None, registry: Registry) -> Iterator[PartState]:
    accepted = record_of(registry.lock, page, translation) if translation else None
    if accepted is None:
        yield from _without(pieces(page), "missing" if translation is None else "never accepted")
        return
    parts: dict[str, list[Lag]] = {}
    for lag in compared(page, accepted):
        parts.setdefault(lag.part, []).append(lag)
    for part, lags in parts.items():
        stale = sum(lag.change != KEPT for lag in lags)
        blocks = sum(lag.piece is not None for lag in lags)
        yield PartState(part, "stale" if stale else "accepted", stale, blocks)


def _without(there: Iterable[Piece], state: str) -> Iterator[PartState]:
    """The parts of a page that has no record."""
    parts: dict[str, int] = {}
    for piece in there:
        parts[piece.part] = parts.get(piece.part, 0) + 1
    for part, blocks in parts.items():
        yield PartState(part, state, blocks, blocks)
