"""The terminology table: every concept in every language of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ....exports import EXPORTS
from ....model import Concept
from ..links import Link
from ..view import View
from ..wording.words import words
from .glossary import in_order


class Cell(NamedTuple):
    """A concept in one language: its name, its other labels, wordings to avoid.

    ``comma`` stands between labels in that language.
    """

    name: Link
    also: tuple[str, ...]
    avoid: tuple[str, ...]
    comma: str


class Row(NamedTuple):
    """A concept, its names in the order of the site's locales."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Terminology:
    """The rows, and the same for other programs where the site has an address."""

    rows: tuple[Row, ...]
    downloads: tuple[Link, ...]


def terminology(view: View) -> Terminology:
    """All concepts in the order of their names in the page's language."""
    locales = view.registry.settings.locales
    concepts = [c for c in view.registry.concepts.values() if set(locales) <= set(c.names)]
    rows = (
        Row(concept.id, tuple(_cell(concept, locale, view) for locale in locales))
        for _, concept in in_order(concepts, view)
    )
    exports = EXPORTS.values() if view.addresses.base else ()
    downloads = (Link(export.title, view.asset(export.file)) for export in exports)
    return Terminology(tuple(rows), tuple(downloads))


def _cell(concept: Concept, locale: str, view: View) -> Cell:
    names = concept.names[locale]
    return Cell(view.link(concept, locale), names.also, names.avoid, str(words(locale)["comma"]))
