"""Makes the registry of a site: what its pages say of concepts and sources, in tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from itertools import groupby
from typing import Any

from ..layout.destinations import Ways
from ..model import Concept, Page, Place, Source
from ..settings import Settings
from .entries import concepts_of, sources_of
from .registry import Registry


def gather(
    pages: Iterable[Page], files: Mapping[str, Set[str]], settings: Settings, ways: Ways
) -> Registry:
    """Make the registry of a site from its pages."""
    by_key = {(page.locale, page.key): page for page in pages}
    concepts: dict[str, Concept] = {}
    sources: dict[str, Source] = {}
    clashes: list[tuple[str, Place, Place]] = []
    for key in sorted({key for _, key in by_key}):
        translations = translations_of(by_key, key, settings)
        for concept in concepts_of(key, translations, settings):
            _claim(concepts, concept.id, concept, _place(concept), clashes)
        for source in sources_of(key, translations, settings):
            _claim(sources, source.id, source, source.place, clashes)
    return Registry(
        settings, by_key, files, ways, concepts, sources, tuple(clashes),
        {concept.target: concept for concept in concepts.values()},
        by_label(concepts.values()), _by_key(concepts.values()),
        narrower_of(concepts.values()), related_of(concepts.values()),
        _sources_at(sources.values()),
    )  # fmt: skip


def translations_of(
    pages: Mapping[tuple[str, str], Page], key: str, settings: Settings
) -> dict[str, Page]:
    """The pages of a key by their locales, in the order of these."""
    return {locale: pages[locale, key] for locale in settings.locales if (locale, key) in pages}


def by_label(concepts: Iterable[Concept]) -> dict[tuple[str, str], Concept]:
    """The first concept of each label, by locale and the label in small letters."""
    found: dict[tuple[str, str], Concept] = {}
    for concept in concepts:
        for locale, names in concept.names.items():
            for label in names.labels:
                found.setdefault((locale, label.casefold()), concept)
    return found


def _by_key(concepts: Iterable[Concept]) -> dict[str, tuple[Concept, ...]]:
    ordered = sorted(concepts, key=lambda concept: concept.key)
    return {key: tuple(group) for key, group in groupby(ordered, key=lambda one: one.key)}


def narrower_of(concepts: Iterable[Concept]) -> dict[str, tuple[str, ...]]:
    """The ids of concepts that name one as their broader one, by its id."""
    found: dict[str, set[str]] = {}
    for concept in concepts:
        found.setdefault(concept.broader, set()).add(concept.id)
    return {name: tuple(sorted(others)) for name, others in found.items() if name}


def related_of(concepts: Iterable[Concept]) -> dict[str, tuple[str, ...]]:
    """The ids of concepts that are related to one, from either end, by its id."""
    found: dict[str, set[str]] = {}
    for concept in concepts:
        for other in concept.related:
            found.setdefault(concept.id, set()).add(other)
            found.setdefault(other, set()).add(concept.id)
    return {name: tuple(sorted(others)) for name, others in found.items()}


def _sources_at(sources: Iterable[Source]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for source in sources:
        found.setdefault(source.key, []).append(source.id)
    return {key: tuple(group) for key, group in found.items()}


def _place(entry: Concept | Source) -> Place:
    if isinstance(entry, Source):
        return entry.place
    return next((names.place for names in entry.names.values()), Place(""))


def _claim(table: dict[str, Any], name: str, entry: Any, place: Place, clashes: list[Any]) -> None:
    if name in table:
        clashes.append((name, _place(table[name]), place))
    else:
        table[name] = entry
