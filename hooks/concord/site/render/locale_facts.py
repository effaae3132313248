"""An edition: what is gathered once of a site in one locale, for all its pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from ...findings import Finding
from ...model import Block, Mark, Page
from ...registry import Registry
from .wording.sentences import Sentence, around, row_as_text

STALE = "PAR308"


class Crumb(NamedTuple):
    """A section of the site above a page: its title, and the key of its page ("" for none)."""

    title: str
    key: str = ""


Outline = Mapping[str, tuple[Crumb, ...]]
"""By key, in the order of the navigation: the sections that a page stands in, outermost first."""


class Mentioned(NamedTuple):
    """A page that links to a concept, and the sentence of its first link."""

    key: str
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Edition:
    """``title`` is the site's name; ``mentioned`` goes by concept, ``cited`` by source.

    A citing page is its key and the number of its citations. ``ranks`` are the places of keys in
    the order of the navigation. ``changed`` and ``stale`` go by the
    path of a page: the time of its last change, and the ids of the sections that lag behind the
    original ("" for what stands before the first heading).
    """

    title: str = ""
    outline: Outline = field(default_factory=dict)
    mentioned: Mapping[str, tuple[Mentioned, ...]] = field(default_factory=dict)
    cited: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    changed: Mapping[str, datetime] = field(default_factory=dict)
    stale: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ranks: Mapping[str, int] = field(default_factory=dict)

    def rank(self, key: str) -> tuple[int, str]:
        """What a page is sorted by: its place in the navigation; behind all that stand in it."""
        return self.ranks.get(key, len(self.ranks)), key


def edition(
    registry: Registry,
    locale: str,
    title: str,
    outline: Outline,
    changed: Mapping[str, datetime],
    findings: Iterable[Finding],
) -> Edition:
    """Gather a locale's edition from what a build knows."""
    pages = registry.of_locale(locale)
    return Edition(
        title, outline, _mentioned(pages, registry), _cited(pages), changed,
        _stale(pages, findings), {key: rank for rank, key in enumerate(outline)},
    )  # fmt: skip


def _mentioned(pages: list[Page], registry: Registry) -> dict[str, tuple[Mentioned, ...]]:
    found: dict[str, dict[str, Mentioned]] = {}
    for page in pages:
        own = registry.concept_of(page)
        for block, mark in _links(page):
            concept = registry.concept_at(page, mark.value)
            if concept and concept is not own:
                met = found.setdefault(concept.id, {})
                if page.key not in met:
                    met[page.key] = Mentioned(page.key, _sentence(block, mark))
    return {name: tuple(pages.values()) for name, pages in found.items()}


def _links(page: Page) -> Iterator[tuple[Block, Mark]]:
    """The links in a page's text; running text first, for a sentence says more than a list."""
    blocks = [block for block in page.blocks if block.kind not in ("heading", "html", "code")]
    for block in sorted(blocks, key=lambda block: block.kind != "paragraph"):
        for mark in block.marks:
            if mark.kind == "link":
                yield block, mark


def _sentence(block: Block, mark: Mark) -> Sentence:
    text = row_as_text(block.text) if block.kind == "row" else block.text
    return around(text, mark.start, mark.end)


def _cited(pages: list[Page]) -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, dict[str, int]] = {}
    for page in pages:
        for reference in page.references:
            if reference.kind == "citation":
                counts = found.setdefault(reference.value.partition("#")[0], {})
                counts[page.key] = counts.get(page.key, 0) + 1
    return {name: tuple(counts.items()) for name, counts in found.items()}


def _stale(pages: list[Page], findings: Iterable[Finding]) -> dict[str, tuple[str, ...]]:
    by_path = {page.path: page for page in pages}
    found: dict[str, dict[str, None]] = {}
    for finding in findings:
        if finding.code == STALE and (page := by_path.get(finding.place.path)):
            above = [h.id for h in page.headings if h.place.line <= finding.place.line]
            found.setdefault(page.path, {})[above[-1] if above else ""] = None
    return {path: tuple(sections) for path, sections in found.items()}
