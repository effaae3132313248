"""Concepts and sources, in all locales."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .place import NOWHERE, Place

CONCEPT_KINDS = ("concept", "project", "organization", "person", "event", "release", "work")
SOURCE_KIND = "source"


@dataclass(frozen=True, slots=True)
class Names:
    """What a concept is called in one locale (SKOS: preferred, alternative, hidden labels)."""

    title: str
    also: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    definition: str = ""
    place: Place = NOWHERE

    @property
    def labels(self) -> tuple[str, ...]:
        """All labels by which the concept is found in text."""
        return (self.title, *self.also, *self.hidden)


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept in all locales. ``anchor`` is "" for a page, its id for a glossary term."""

    id: str
    kind: str
    key: str
    anchor: str
    names: Mapping[str, Names]
    broader: str = ""
    related: tuple[str, ...] = ()
    when: str = ""
    when_basis: str = ""
    citations: tuple[str, ...] = ()

    @property
    def target(self) -> str:
        """Where it lives: a key, with ``#id`` for a glossary term."""
        return f"{self.key}#{self.anchor}" if self.anchor else self.key

    @property
    def is_term(self) -> bool:
        """Whether it is an entry of the glossary and has no page of its own."""
        return bool(self.anchor)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that can be cited; ``fields`` holds its front matter in each locale."""

    id: str
    key: str
    anchor: str
    fields: Mapping[str, Mapping[str, Any]]
    places: frozenset[str] = frozenset()
    """Heading ids of its page; none for an entry of the further-reading page."""
    place: Place = NOWHERE

    def field(self, name: str, locale: str, default: str) -> Any:
        """A field in a locale, or as it stands in the default locale."""
        own = self.fields.get(locale, {}).get(name)
        return own if own not in (None, "") else self.fields.get(default, {}).get(name, "")
