"""The registry: every page, concept and source of a site, and how to look them up."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from ..labels.index import LabelIndex
from ..layout.destinations import Destination, Ways
from ..layout.drawings import Drawings
from ..layout.layout import Layout
from ..layout.navigation import Navigation
from ..model import Concept, Lock, Page, Place, Source
from ..settings import Settings
from .addresses import Addresses, by_address
from .begun import Begun
from .blanks import Blanks
from .entries import page_id
from .keys_of_all import KeysOfAll
from .label_indexes import LabelIndexes, are_labelled_alike
from .numbered_links import NumberedLinks
from .pairs import pairs_of


@dataclass(frozen=True, slots=True)
class Registry:
    """A whole site. Pages by (locale, key), concepts and sources by id.

    ``clashes`` are ids claimed by a second page or entry: (id, first place, second place).
    ``narrower`` and ``related`` are ids by id, each sorted: the concepts that name one as their
    broader one, and those that are related to it from either end.
    """

    settings: Settings
    pages: Mapping[tuple[str, str], Page]
    files: Mapping[str, Set[str]]
    ways: Ways
    concepts: Mapping[str, Concept] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    clashes: tuple[tuple[str, Place, Place], ...] = ()
    by_target: Mapping[str, Concept] = field(default_factory=dict)
    by_label: Mapping[tuple[str, str], Concept] = field(default_factory=dict)
    by_key: Mapping[str, tuple[Concept, ...]] = field(default_factory=dict)
    narrower: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    related: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources_at: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids of sources by the key of the page that they stand on."""
    lock: Lock = field(default_factory=Lock)
    navigation: Navigation | None = None
    drawings: Drawings = field(default_factory=dict)
    # Made at first use and never handed to another registry, whose pages may be others.
    _indexes: LabelIndexes = field(
        default_factory=LabelIndexes, init=False, repr=False, compare=False
    )
    _ids: dict[tuple[str, str], frozenset[str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _addresses: Addresses = field(default_factory=Addresses, init=False, repr=False, compare=False)
    _begun: Begun = field(default_factory=Begun, init=False, repr=False, compare=False)
    _blanks: Blanks = field(default_factory=Blanks, init=False, repr=False, compare=False)
    _numbered: NumberedLinks = field(
        default_factory=NumberedLinks, init=False, repr=False, compare=False
    )

    def is_named(self, code: str) -> bool:
        """Whether the settings name a rule, by its code or its beginning."""
        return code.startswith((*self.settings.select, *self.settings.extend_select, "-"))

    def is_known_to_lack(self, locale: str, key: str) -> bool:
        """Whether a page is one of very many that a locale does not have yet."""
        return self._begun.lacks(locale, key, self.settings.default, self.files)

    def habit_of_blanks(self, locale: str) -> str:
        """What a locale has between Chinese and Latin letters, as :mod:`.blanks` names it."""
        return self._blanks.habit(locale, self.of_locale(locale))

    def has_numbered_links(self) -> bool:
        """Whether links name headings by their number, which changes as others get ids."""
        return self._numbered.are_among(self.pages.values())

    @property
    def garbled(self) -> frozenset[str]:
        """The ids that pages would have whose front matter could not be read."""
        return frozenset(page_id(page.key) for page in self.pages.values() if page.is_garbled)

    @property
    def keys(self) -> Container[str]:
        """The keys of all pages that the links of any locale can lead to."""
        return KeysOfAll(self.files.values())

    @property
    def layout(self) -> Layout:
        """Where the pages of each locale lie."""
        return self.ways.layout

    def page(self, locale: str, key: str) -> Page | None:
        """A locale's page, None where there is none."""
        return self.pages.get((locale, key))

    def of_locale(self, locale: str) -> list[Page]:
        """The pages of a locale by key."""
        return [page for (own, _), page in sorted(self.pages.items()) if own == locale]

    def pairs(self) -> Iterator[tuple[Page, Page]]:
        """Each page of the default locale with each of its translations, if both were read."""
        for page in self.of_locale(self.settings.default):
            yield from pairs_of(self.pages, page.key, self.settings)

    def destination(self, page: Page, target: str) -> Destination | None:
        """Where a link on a page leads, None if out of the site."""
        found = self.ways.lead(page, target, self.files)
        if found and found.key in self.files.get(found.locale, ()):
            return found
        locales, is_file = self.settings.locales, found is not None
        return by_address(page, target, locales, self.addressed, is_file=is_file) or found

    def addressed(self, locale: str, path: str) -> str:
        """The key of the page that has an address in its front matter, "" if none has."""
        return self._addresses.key(locale, path, self.pages.values())

    def anchors(self, locale: str, key: str) -> Set[str]:
        """Every id that a link into a page can name."""
        if (locale, key) not in self._ids:
            page = self.pages[locale, key]
            ids = set(page.anchors).union(*self.ways.generator.ids(page.headings))
            if key in (self.settings.glossary, self.settings.further_reading):
                ids |= {entry.anchor for entry in self.by_key.get(key, ())}
                ids |= {entry.anchor for entry in self.sources.values() if entry.key == key}
            self._ids[locale, key] = frozenset(ids - {""})
        return self._ids[locale, key]

    def concept_at(self, page: Page, target: str) -> Concept | None:
        """The concept that a link on a page leads to."""
        found = self.destination(page, target)
        if found is None or found.locale != page.locale:
            return None
        term = self.by_target.get(f"{found.key}#{found.anchor}") if found.anchor else None
        return term or self.by_target.get(found.key)

    def concept_of(self, page: Page) -> Concept | None:
        """The concept that a page is about."""
        return self.by_target.get(page.key)

    def named(self, locale: str, text: str) -> Concept | None:
        """The concept of which a text is a label in a locale."""
        return self.by_label.get((locale, " ".join(text.split()).casefold()))

    def kind(self, page: Page) -> Any:
        """The kind of a page, as its page in the default locale says."""
        home = self.page(self.settings.default, page.key) or page
        return home.meta.get("kind")

    def ancestors(self, name: str) -> list[str]:
        """The ids above a concept, nearest first; it stands among them if they form a circle."""
        line: dict[str, None] = {}
        concept = self.concepts.get(name)
        while concept and concept.broader and concept.broader not in line:
            line[concept.broader] = None
            concept = self.concepts.get(concept.broader)
        return list(line)

    def entry_place(self, concept: Concept, *keys: str | int, locale: str = "") -> Place:
        """Where a key of a concept's entry stands in a locale, at first in the default one."""
        page = self.page(locale or self.settings.default, concept.key)
        if page is None:
            return next((names.place for names in concept.names.values()), Place(""))
        path = ("terms", concept.id) if concept.is_term else ()
        return page.meta_place(*path, *keys)

    def label_places(
        self, concept: Concept, locale: str, keys: Sequence[str] = ("title", "also", "hidden")
    ) -> list[tuple[str, Place]]:
        """The labels of a concept in a locale with their places; none where it has no entry."""
        if not (names := concept.names.get(locale)):
            return []
        places = [(names.title, names.place)] if "title" in keys else []
        places += [
            (label, self.entry_place(concept, "labels", key, number, locale=locale))
            for key in keys
            if key != "title"
            for number, label in enumerate(getattr(names, key))
        ]
        return [(label, place) for label, place in places if label]

    def entry_citations(self, page: Page) -> Iterator[tuple[str, Place]]:
        """What the entries of concepts on a page cite, each with its place."""
        for concept in self.by_key.get(page.key, ()):
            for number, cited in enumerate(concept.citations):
                place = self.entry_place(concept, "citations", number)
                if place.path == page.path:
                    yield cited, place

    def labels(self, locale: str) -> LabelIndex:
        """Finds mentions of concepts in a locale's text; made at first use."""
        return self._indexes.index("labels", locale, self.concepts.values())

    def avoided(self, locale: str) -> LabelIndex:
        """Finds wordings to avoid in a locale's text; made at first use."""
        return self._indexes.index("avoided", locale, self.concepts.values())

    def take_indexes(self, other: Registry) -> None:
        """Take over the label indexes of an earlier registry, where the labels are the same."""
        if are_labelled_alike(self.concepts.values(), other.concepts.values()):
            self._indexes.take(other._indexes)

    def cited(self, reference: str) -> tuple[Source | None, str]:
        """The source and place that a citation ``id#place`` names."""
        name, _, place = reference.partition("#")
        return self.sources.get(name), place
