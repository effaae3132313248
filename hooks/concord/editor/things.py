"""What stands at a place of a page: a link, a citation, a concept, a heading."""

from __future__ import annotations

from typing import NamedTuple

from ..layout.destinations import Destination
from ..model import Block, Concept, Heading, Mark, Page, Place, Source
from ..moving.front_matter import RELATIONS, values
from ..parity.pairing import paired_texts
from ..registry import Registry


class Thing(NamedTuple):
    """What stands from ``start`` to ``end`` of a page's text; at most one of the others is set.

    ``anchor`` is the place that a citation names in its source.
    """

    start: int
    end: int
    destination: Destination | None = None
    source: Source | None = None
    anchor: str = ""
    concept: Concept | None = None
    heading: Heading | None = None


def thing_at(page: Page, offset: int, registry: Registry) -> Thing | None:
    """What stands at an offset, None where it is only text."""
    block = block_at(page, offset)
    if block is None:
        return _in_front_matter(page, offset, registry)
    for mark in reversed(block.marks):
        if mark.offset <= offset < mark.stop and (found := _of_mark(page, mark, registry)):
            return found
    if block.kind == "heading":
        heading = page.headings[block.section]
        return Thing(block.start, block.end, heading=heading)
    for mention in registry.labels(page.locale).find(block.text):
        start, end = block.offset(mention.start), block.offset(mention.end - 1) + 1
        if start <= offset < end:
            return Thing(start, end, concept=registry.concepts[mention.concept])
    return None


def _in_front_matter(page: Page, offset: int, registry: Registry) -> Thing | None:
    """The concept whose id stands there, as a relation."""
    for path, value in values(page, RELATIONS):
        place = page.meta_place(*path)
        begin = page.lines[place.line - 1] + place.column - 1
        start = page.source.find(value, begin, page.source.find("\n", begin))
        if start >= 0 and start <= offset < start + len(value) and value in registry.concepts:
            return Thing(start, start + len(value), concept=registry.concepts[value])
    return None


def block_at(page: Page, offset: int) -> Block | None:
    """The block that an offset stands in."""
    inside = [block for block in page.blocks if block.start <= offset <= block.end]
    return inside[-1] if inside else None


def _of_mark(page: Page, mark: Mark, registry: Registry) -> Thing | None:
    if mark.kind == "citation":
        source, anchor = registry.cited(mark.value)
        return Thing(mark.offset, mark.stop, source=source, anchor=anchor)
    if mark.kind == "link":
        found = registry.destination(page, mark.value)
        concept = registry.concept_at(page, mark.value)
        return Thing(mark.offset, mark.stop, found, concept=concept)
    return None


def definition(page: Page, offset: int, registry: Registry) -> Place | None:
    """Where what stands at an offset is explained; for plain text its counterpart."""
    thing = thing_at(page, offset, registry)
    if thing and thing.destination:
        found = thing.destination
        return place_of(registry, found.locale or page.locale, found.key, found.anchor or "")
    if thing and thing.source:
        anchor = thing.anchor or thing.source.anchor
        return place_of(registry, page.locale, thing.source.key, anchor)
    if thing and thing.concept:
        return place_of(registry, page.locale, thing.concept.key, thing.concept.anchor)
    return next(iter(counterparts(page, offset, registry)), None)


def counterparts(page: Page, offset: int, registry: Registry) -> list[Place]:
    """The place that says the same in each other language; the page where no block does."""
    block, found = block_at(page, offset), []
    default = registry.settings.default
    for locale in registry.settings.locales:
        other = registry.page(locale, page.key)
        if other is None or locale == page.locale:
            continue
        pairs = list(paired_texts(page, other)) if page.locale == default else [
            (two, one) for one, two in paired_texts(other, page)
        ]  # fmt: skip
        same = [two for one, two in pairs if one == block]
        found.append(other.place(same[0].start) if same else Place(other.path))
    return found


def place_of(registry: Registry, locale: str, key: str, anchor: str) -> Place | None:
    """Where a page stands, at an id on it if it has that."""
    page = registry.page(locale, key) or registry.page(registry.settings.default, key)
    if page is None:
        return None
    for heading in page.headings:
        if anchor and heading.id == anchor:
            return heading.place
    for table in ("terms", "sources"):
        if anchor and f"{table}.{anchor}" in page.meta_places:
            return page.meta_place(table, anchor)
    return Place(page.path)
