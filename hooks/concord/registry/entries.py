"""Concepts and sources, made from the entries of front matter in all locales."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from ..model import CONCEPT_KINDS, SOURCE_KIND, Concept, Names, Page, Source
from ..settings import Settings


def page_id(key: str) -> str:
    """The id of the concept or source whose page has this key: its name, or its folder's."""
    stem = posixpath.splitext(key)[0]
    name = posixpath.basename(stem)
    return posixpath.basename(posixpath.dirname(stem)) or name if name == "index" else name


def concepts_of(key: str, pages: Mapping[str, Page], settings: Settings) -> Iterator[Concept]:
    """The concepts whose entries stand on the pages of a key, given by locale."""
    metas = {locale: (page.meta, page, ()) for locale, page in pages.items()}
    if _text(_neutral(metas, settings).get("kind")) in CONCEPT_KINDS:
        yield _concept(page_id(key), key, "", metas, settings)
    if key == settings.glossary:
        for name, entries in _entries(pages, "terms"):
            yield _concept(name, key, name, entries, settings)


Entries = Mapping[str, tuple[Mapping[str, Any], Page, tuple[str, ...]]]
"""By locale: an entry of the front matter, the page it stands on, the path of its key."""


def _entries(pages: Mapping[str, Page], key: str) -> Iterator[tuple[str, Entries]]:
    """The named entries under a key of the front matter, over all locales."""
    tables = {locale: _mapping(page.meta.get(key)) for locale, page in pages.items()}
    for name in dict.fromkeys(str(name) for table in tables.values() for name in table):
        yield (
            name,
            {
                locale: (_mapping(tables[locale][name]), page, (key, name))
                for locale, page in pages.items()
                if name in tables[locale]
            },
        )


def _neutral(entries: Entries, settings: Settings) -> Mapping[str, Any]:
    """The entry of the default locale, where what is neutral to language stands."""
    if settings.default in entries:
        return entries[settings.default][0]
    return next((entry for entry, _, _ in entries.values()), {})


def _concept(name: str, key: str, anchor: str, entries: Entries, settings: Settings) -> Concept:
    data = _neutral(entries, settings)
    return Concept(
        id=name,
        kind=_text(data.get("kind")) or "concept",
        key=key,
        anchor=anchor,
        names={locale: _names(*entry) for locale, entry in entries.items()},
        broader=_text(data.get("broader")),
        related=_texts(data.get("related")),
        when=_text(data.get("when")),
        when_basis=_text(data.get("when_basis")),
        citations=_texts(data.get("citations")),
    )


def _names(data: Mapping[str, Any], page: Page, path: tuple[str, ...]) -> Names:
    labels = _mapping(data.get("labels"))
    return Names(
        title=_text(data.get("title")),
        also=_texts(labels.get("also")),
        hidden=_texts(labels.get("hidden")),
        avoid=_texts(labels.get("avoid")),
        definition=_text(data.get("definition")),
        place=page.meta_place(*path, "title"),
    )


def sources_of(key: str, pages: Mapping[str, Page], settings: Settings) -> Iterator[Source]:
    """The sources whose entries stand on the pages of a key, given by locale."""
    metas: Entries = {locale: (page.meta, page, ()) for locale, page in pages.items()}
    if _neutral(metas, settings).get("kind") == SOURCE_KIND:
        home = pages.get(settings.default) or next(iter(pages.values()))
        places = frozenset(heading.id for heading in home.headings)
        yield _source(page_id(key), key, "", metas, places)
    if key == settings.further_reading:
        for name, entries in _entries(pages, "sources"):
            yield _source(name, key, name, entries, frozenset())


def _source(name: str, key: str, anchor: str, entries: Entries, places: frozenset[str]) -> Source:
    _, page, path = next(iter(entries.values()))
    fields = {locale: entry for locale, (entry, _, _) in entries.items()}
    return Source(name, key, anchor, fields, places, page.meta_place(*path, "title"))


def _mapping(value: Any) -> Mapping[str, Any]:
    return {str(name): entry for name, entry in value.items()} if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return "" if value is None or isinstance(value, (dict, list)) else str(value).strip()


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_text(entry) for entry in value) if isinstance(value, list) else ()
