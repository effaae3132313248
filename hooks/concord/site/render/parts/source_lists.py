"""Lists of sources: those with a page of their own, and the further documents."""

from __future__ import annotations

from typing import NamedTuple

from ..view import View
from .backlinks import Backlink
from .fact_box import SourceFacts, source_facts


class Document(NamedTuple):
    """A source: its id, its address on the site, its facts, and the pages that cite it."""

    id: str
    href: str
    facts: SourceFacts
    cited: tuple[Backlink, ...]


def sources(view: View) -> tuple[Document, ...]:
    """The sources with a page of their own, by date."""
    return tuple(document for document in _documents(view) if "#" not in document.href)


def further_reading(view: View) -> tuple[Document, ...]:
    """The entries of the further-reading page, in the order of author and date."""
    return tuple(document for document in _documents(view) if "#" in document.href)


def _documents(view: View) -> list[Document]:
    found = []
    for name, source in view.registry.sources.items():
        by = (str(source.field(key, view.default, view.default)) for key in ("author", "date"))
        href = view.href(source.key, source.anchor)
        document = Document(name, href, source_facts(source, view), _cited(name, view))
        order = [text.casefold() for text in by]
        found.append((order if source.anchor else order[::-1], name, document))
    return [document for _, _, document in sorted(found, key=lambda entry: entry[:2])]


def _cited(name: str, view: View) -> tuple[Backlink, ...]:
    cited = view.edition.cited.get(name, ())
    return tuple(
        Backlink(view.page_link(key), None, count)
        for key, count in sorted(cited, key=lambda entry: view.edition.rank(entry[0]))
        if key != view.key
    )
