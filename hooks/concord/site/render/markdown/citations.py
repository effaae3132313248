"""Citations: footnote references become footnotes in the page's language."""

from __future__ import annotations

import posixpath
from collections.abc import Hashable
from functools import lru_cache
from typing import NamedTuple

from ....model import Page, Source
from ....registry import Registry
from ..wording.sentences import beginning, row_as_text

READ = ("paragraph", "item", "row")
"""Kinds of blocks that say something in sentences."""
FIELDS = ("author", "title", "original_title", "publisher", "date", "date_basis", "url")


class Citation(NamedTuple):
    """What a footnote says: the source's fields in a locale, and where it is read about.

    ``label`` is the footnote's name in Markdown, ``link`` the relative path to the source's
    page with the place, ``place`` the title of the place ("" where none is cited).
    """

    label: str
    source: Source
    fields: dict[str, str]
    link: str
    place: str

    @property
    def key(self) -> Hashable:
        """What tells it from every other one of the same site."""
        return self.label, self.source.id, tuple(self.fields.values()), self.link, self.place


def label(cited: str) -> str:
    """The name of a citation's footnote: ids of elements must not hold a "#"."""
    return cited.replace("#", ".")


def citations(page: Page, registry: Registry) -> list[Citation]:
    """The citations of a page, each once, in the order of their first reference."""
    found = dict.fromkeys(r.value for r in page.references if r.kind == "citation")
    return [
        citation for cited in found if (citation := citation_of(cited, page, registry)) is not None
    ]


def citation_of(cited: str, page: Page, registry: Registry) -> Citation | None:
    """One citation as its footnote on a page needs it; None for an unknown source."""
    source, place = registry.cited(cited)
    if source is None:
        return None
    default = registry.settings.default
    fields = {name: str(source.field(name, page.locale, default)) for name in FIELDS}
    home = way(page.key, source.key)
    anchor = place if place in source.places else source.anchor
    return Citation(
        label(cited), source, fields, f"{home}#{anchor}" if anchor else home,
        place_title(source, place, page.locale, registry),
    )  # fmt: skip


@lru_cache(maxsize=8192)
def way(page: str, other: str) -> str:
    """The relative path that leads from a page to another, both by their keys."""
    return posixpath.relpath(other, posixpath.dirname(page) or ".")


def place_said(source: Source, place: str, locale: str, registry: Registry) -> str:
    """The first sentences of what the source's page in a locale notes of a place, "" if none."""
    home = registry.page(locale, source.key)
    ids = [heading.id for heading in home.headings] if home else []
    if home is None or place not in ids:
        return ""
    number = ids.index(place)
    for block in home.blocks:
        if block.section == number and block.kind in READ and block.text.strip():
            return beginning(row_as_text(block.text.replace("\ufffc", "")))
    return ""


def place_title(source: Source, place: str, locale: str, registry: Registry) -> str:
    """The heading of a place on the source's page in a locale."""
    home = registry.page(locale, source.key)
    headings = home.headings if home else ()
    return next((heading.text for heading in headings if heading.id == place), "")
