"""An edition: what is gathered once of a site in one locale, for all its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple, TypeVar

from ...findings import Finding
from ...model import SILENT_KINDS, Block, Mark, Page
from ...registry import Registry
from .wording.sentences import Sentence, around, row_as_text

STALE = "PAR308"
T = TypeVar("T")


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


Link = list[str]
"""Where a link leads, and the sentence around it in its three parts, as JSON has them."""


class Said(NamedTuple):
    """What one page says of others: of concepts, and how often it cites sources, both by id."""

    mentioned: Mapping[str, Mentioned]
    cited: Mapping[str, int]


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
    links: Callable[[Page], Iterable[Link]] | None = None,
) -> Edition:
    """Gather a locale's edition from what a build knows.

    ``links`` gives the :func:`first_links` of a page, where somebody keeps them.
    """
    links = links or first_links
    pages = registry.of_locale(locale)
    mentioned: dict[str, list[Mentioned]] = {}
    cited: dict[str, list[tuple[str, int]]] = {}
    for page in pages:
        _take(_said(page, registry, links(page)), page.key, mentioned, cited)
    return Edition(
        title, outline, _tuples(mentioned), _tuples(cited), changed,
        stale_sections(pages, findings), {key: rank for rank, key in enumerate(outline)},
    )  # fmt: skip


def _take(
    said: Said, key: str,
    mentioned: dict[str, list[Mentioned]], cited: dict[str, list[tuple[str, int]]],
) -> None:  # fmt: skip
    """Add what the page of a key says to what others have said of the same."""
    for name, one in said.mentioned.items():
        mentioned.setdefault(name, []).append(one)
    for name, count in said.cited.items():
        cited.setdefault(name, []).append((key, count))


def said_by(page: Page, registry: Registry) -> Said:
    """What a page says of concepts and sources, which their own pages show."""
    return _said(page, registry, first_links(page))


def _said(page: Page, registry: Registry, links: Iterable[Link]) -> Said:
    own = registry.concept_of(page)
    mentioned: dict[str, Mentioned] = {}
    for target, *sentence in links:
        concept = registry.concept_at(page, target)
        if concept and concept is not own and concept.id not in mentioned:
            mentioned[concept.id] = Mentioned(page.key, Sentence(*sentence))
    cited: dict[str, int] = {}
    for reference in page.references:
        if reference.kind == "citation":
            source = reference.value.partition("#")[0]
            cited[source] = cited.get(source, 0) + 1
    return Said(mentioned, cited)


def first_links(page: Page) -> list[Link]:
    """The first link to each target in a page's text, with the sentence around it.

    They follow from the page alone.
    """
    found: dict[str, Link] = {}
    for block, mark in _links(page):
        if mark.value not in found:
            found[mark.value] = [mark.value, *_sentence(block, mark)]
    return list(found.values())


def renewed(edition: Edition, key: str, before: Said, now: Said) -> Edition:
    """The edition after one page says something else than before."""
    mentioned, cited = dict(edition.mentioned), dict(edition.cited)
    for name in _differing(before.mentioned, now.mentioned):
        others = [one for one in mentioned.get(name, ()) if one.key != key]
        own = [now.mentioned[name]] if name in now.mentioned else []
        mentioned[name] = tuple(sorted([*others, *own], key=lambda one: one.key))
    for name in _differing(before.cited, now.cited):
        counts = {**dict(cited.get(name, ())), key: now.cited.get(name, 0)}
        cited[name] = tuple((one, count) for one, count in sorted(counts.items()) if count)
    return replace(edition, mentioned=mentioned, cited=cited)


def _differing(before: Mapping[str, object], now: Mapping[str, object]) -> Iterator[str]:
    """The names of which something else is said than before, or for the first or last time."""
    return (name for name in {*before, *now} if before.get(name) != now.get(name))


def _tuples(found: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {name: tuple(entries) for name, entries in found.items()}


def _links(page: Page) -> Iterator[tuple[Block, Mark]]:
    """The links in a page's text; running text first, for a sentence says more than a list."""
    blocks = [block for block in page.blocks if block.kind not in ("heading", *SILENT_KINDS)]
    for block in sorted(blocks, key=lambda block: block.kind != "paragraph"):
        for mark in block.marks:
            if mark.kind == "link":
                yield block, mark


def _sentence(block: Block, mark: Mark) -> Sentence:
    text = row_as_text(block.text) if block.kind == "row" else block.text
    return around(text, mark.start, mark.end)


def stale_sections(
    pages: Iterable[Page], findings: Iterable[Finding]
) -> dict[str, tuple[str, ...]]:
    """The sections that lag, by the path of a page; pages of which none does are left out."""
    by_path = {page.path: page for page in pages}
    found: dict[str, dict[str, None]] = {}
    for finding in findings:
        if finding.code == STALE and (page := by_path.get(finding.place.path)):
            above = [h.id for h in page.headings if h.place.line <= finding.place.line]
            found.setdefault(page.path, {})[above[-1] if above else ""] = None
    return {path: tuple(sections) for path, sections in found.items()}
