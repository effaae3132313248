"""A registry in which one page is another than before, without making all of it anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from ..model import Concept, Page, Source
from ..settings import Settings
from .entries import concepts_of, sources_of
from .registry import Registry
from .tables import by_label, gather, narrower_of, related_of, translations_of


class _Entries(NamedTuple):
    """What the pages of one key say, in their order."""

    concepts: tuple[Concept, ...]
    sources: tuple[Source, ...]

    def ids(self) -> tuple[list[str], list[str]]:
        return [one.id for one in self.concepts], [one.id for one in self.sources]


def with_page(registry: Registry, page: Page) -> Registry:
    """A registry with another version of one of its pages, as :func:`gather` would make it."""
    pages = {**registry.pages, (page.locale, page.key): page}
    then = _entries(registry.pages, page.key, registry.settings)
    now = _entries(pages, page.key, registry.settings)
    if then == now:
        return replace(registry, pages=pages)
    if then.ids() == now.ids() and not _are_claimed_twice(now, registry):
        return _with_entries(replace(registry, pages=pages), then, now)
    made = gather(pages.values(), registry.files, registry.settings, registry.ways)
    return replace(
        made, lock=registry.lock, navigation=registry.navigation, drawings=registry.drawings
    )


def _entries(pages: Mapping[tuple[str, str], Page], key: str, settings: Settings) -> _Entries:
    given = key, translations_of(pages, key, settings), settings
    return _Entries(tuple(concepts_of(*given)), tuple(sources_of(*given)))


def _are_claimed_twice(entries: _Entries, registry: Registry) -> bool:
    """Whether somebody else claims an id of theirs, or they do so twice."""
    twice = {name for name, _, _ in registry.clashes}
    return any(not twice.isdisjoint(names) for names in entries.ids())


def _with_entries(registry: Registry, then: _Entries, now: _Entries) -> Registry:
    """The registry with entries of the same ids, of which no table loses its order."""
    concepts = {**registry.concepts, **{one.id: one for one in now.concepts}}
    pairs = [*zip(then.concepts, now.concepts, strict=True)]
    values = concepts.values()
    return replace(
        registry,
        concepts=concepts,
        sources={**registry.sources, **{one.id: one for one in now.sources}},
        by_target={**registry.by_target, **{one.target: one for one in now.concepts}},
        by_label=_relabelled(registry, pairs) or by_label(values),
        by_key={**registry.by_key, **_by_key(now.concepts)},
        narrower=registry.narrower if _same(pairs, "broader") else narrower_of(values),
        related=registry.related if _same(pairs, "related") else related_of(values),
    )


def _same(pairs: Iterable[tuple[Concept, Concept]], name: str) -> bool:
    return all(getattr(old, name) == getattr(new, name) for old, new in pairs)


def _by_key(concepts: tuple[Concept, ...]) -> dict[str, Any]:
    return {concepts[0].key: concepts} if concepts else {}


def _relabelled(
    registry: Registry, pairs: Iterable[tuple[Concept, Concept]]
) -> dict[tuple[str, str], Concept]:
    """The table of labels with other concepts, empty where one of them has other labels."""
    found = dict(registry.by_label)
    for old, new in pairs:
        labels = _labels(old)
        if labels != _labels(new):
            return {}
        mine = (one for one in labels if found[one].id == new.id)
        found.update(dict.fromkeys(mine, new))
    return found


def _labels(concept: Concept) -> list[tuple[str, str]]:
    return [
        (locale, label.casefold())
        for locale, names in concept.names.items()
        for label in names.labels
    ]
