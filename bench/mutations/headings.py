"""Damages to headings, by which the sections of the languages are paired."""

from __future__ import annotations

from collections import Counter
from random import Random

from concord.model import Heading, Page

from .damage import Damage, Kind, Spot
from .docs import Docs
from .edits import change


def any_heading(docs: Docs, random: Random, *locales: str) -> tuple[Page, int] | None:
    """A page and the index of one of its headings."""
    page = docs.any_page(random, *locales)
    return (page, random.randrange(len(page.headings))) if page.headings else None


def span(page: Page, heading: Heading) -> tuple[int, int]:
    """The line of a heading, as offsets."""
    return page.lines[heading.place.line - 1], heading.end


def heading_dropped(docs: Docs, random: Random) -> Damage | None:
    """A Chinese heading taken away; told where the next one stands."""
    found = any_heading(docs, random, "zh")
    if not found or len(found[0].headings) < 2:
        return None
    page, index = found
    damage = change(page, *span(page, page.headings[index]), "")
    left = [heading for heading in page.headings if heading is not page.headings[index]]
    spot = Spot(page.path, left[min(index, len(left) - 1)].place.line)
    return Damage(damage.edits, spot, damage.said)


def heading_level(docs: Docs, random: Random) -> Damage | None:
    """A heading one level down."""
    found = any_heading(docs, random, "zh")
    if not found:
        return None
    start, _ = span(found[0], found[0].headings[found[1]])
    return change(found[0], start, start, "#")


def headings_swapped(docs: Docs, random: Random) -> Damage | None:
    """Two headings of one level changed places."""
    found = any_heading(docs, random, "zh")
    if not found or found[1] == 0:
        return None
    page, index = found
    one, two = page.headings[index - 1], page.headings[index]
    (a, b), (c, d) = span(page, one), span(page, two)
    source = page.source
    text = source[c:d] + source[b:c] + source[a:b]
    return change(page, a, d, text) if one.level == two.level else None


def heading_id(docs: Docs, random: Random) -> Damage | None:
    """A Chinese heading with another id than the English one."""
    found = any_heading(docs, random, "zh")
    if not found:
        return None
    page, index = found
    end = page.headings[index].end
    return change(page, end - 2, end, "-2 }") if page.source[end - 2 : end] == " }" else None


def heading_without_id(docs: Docs, random: Random) -> Damage | None:
    """A heading that lost its id."""
    found = any_heading(docs, random)
    if not found:
        return None
    page, index = found
    start, end = span(page, page.headings[index])
    return change(page, page.source.index(" {", start), end, "")


def heading_left(docs: Docs, random: Random) -> Damage | None:
    """A Chinese heading in English that other pages translate."""
    pairs = list(docs.registry.pairs())
    times = Counter(one.text for page, _ in pairs for one in page.headings)
    found = [
        (translation, two, one)
        for page, translation in pairs
        for one, two in zip(page.headings, translation.headings, strict=False)
        if times[one.text] > 2 and " " in one.text and one.id == two.id
    ]
    if not found:
        return None
    page, heading, original = random.choice(found)
    at = page.source.index(heading.text, span(page, heading)[0])
    return change(page, at, at + len(heading.text), original.text)


KINDS = (
    Kind("heading taken away", "PAR302", heading_dropped),
    Kind("heading of another level", "PAR302", heading_level),
    Kind("headings in another order", "PAR302", headings_swapped),
    Kind("heading with another id", "PAR303", heading_id),
    Kind("heading without id", "PAR303", heading_without_id),
    Kind("heading in English that others translate", "PAR317", heading_left),
)
