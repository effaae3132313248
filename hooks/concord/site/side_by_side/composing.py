"""What a page with both languages shows, as its partial needs it, and the frame around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from ...model import Page
from ...registry import Registry
from ...registry.page_urls import Addresses
from ..building import BASE
from ..render.wording.words import words
from .elements import ID, NAME, marked, text_of
from .lagging import lagging
from .moving import Move, led_on
from .pairs import Pair
from .rows import Row, rows
from .units import units

BEGINNING = re.compile(r'(?:<[^>]*>)?<(?!input\b)[^>]*?\bid="([^"]*)"')
"""An element, or a list of one, that has an id; the button of a tab needs its own for its label."""


class Side(NamedTuple):
    """What stands on one side of a row, "" if nothing does."""

    locale: str
    html: Markup

    @property
    def words(self) -> dict[str, Any]:
        """The words of the interface in this side's language."""
        return words(self.locale)


class Shown(NamedTuple):
    """A row: ``id`` is "" where nothing leads to it, ``title`` that of a heading in each language.

    ``lags`` tells whether the translation is behind what the page says here.
    """

    id: str
    sides: tuple[Side, Side]
    lags: bool
    level: int = 0
    title: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A page and its translation: ``lagging`` are the rows that lag, None if nobody knows.

    ``facts`` is what either says in short of what it is about, beside its text.
    """

    pair: Pair
    rows: tuple[Shown, ...]
    lagging: tuple[Shown, ...] | None
    facts: tuple[Side, Side]

    @property
    def headings(self) -> list[Shown]:
        """The rows of the headings that stand highest."""
        found = [row for row in self.rows if row.id and row.level]
        return [row for row in found if row.level == min(one.level for one in found)]

    @property
    def pages(self) -> tuple[Page, Page]:
        """The page and its translation."""
        return self.pair.page, self.pair.translation


@dataclass(frozen=True, slots=True)
class Frame:
    """What the theme puts around every such page, with gaps for what is a page's own."""

    html: str

    def led(self, there: Mapping[str, str]) -> Frame:
        """The frame whose links lead on ``there``: to pages with both languages."""
        return Frame(led_on(self.html, f"{BASE}/", there))

    def around(self, parts: Mapping[str, str], address: str) -> str:
        """A whole page at an address; ``parts`` fill the gaps, by name."""
        own = f'href="{BASE}/{address}"'
        html = self.html.replace(own, f'{own} aria-current="page"')
        html = html.replace(BASE, Addresses.from_path(address, "").rstrip("/"))
        for name, part in parts.items():
            html = html.replace(f"<!--concord/{name}-->", part)
        return html


def compose(
    pair: Pair, finished: tuple[str, str], registry: Registry, addresses: Addresses,
    there: Mapping[str, str],
) -> SideBySide | None:  # fmt: skip
    """A page and its translation, row by row, from their finished HTML; None without a text.

    ``there`` says where links to pages lead instead, as :func:`.pairs.led` does.
    """
    texts = text_of(finished[0]), text_of(finished[1])
    if not all(texts):
        return None
    page, other = pair.page, pair.translation
    found = rows(page, other, units(texts[0], page), units(texts[1], other))
    hoisted = [_shared(row) for row in found]
    behind = lagging(page, other, registry.lock)
    ways = _moves(pair, texts, frozenset(hoisted), addresses, there)
    shown = tuple(_shown(found, hoisted, ways, pair, behind or frozenset()))
    lags = tuple(row for row in shown if row.lags)
    facts = [
        Side(side.locale, Markup(move.html(marked(html, "facts")).strip()))
        for side, move, html in zip(pair[:2], ways, finished, strict=True)
    ]
    return SideBySide(pair, shown, None if behind is None else lags, (facts[0], facts[1]))


def _shared(row: Row) -> str:
    """The id with which both sides of a row begin: then the row has it, "" for none."""
    begun = [BEGINNING.match(units[0].html) for units in (row.ours, row.theirs) if units]
    ids = [found[1] for found in begun if found]
    return ids[0] if len(ids) == 2 and ids[0] == ids[1] else ""


def moves(pair: Pair, addresses: Addresses, there: Mapping[str, str]) -> tuple[Move, Move]:
    """How what stands around either text comes to the page with both."""
    old = [addresses.path(page.locale, page.key) for page in (pair.page, pair.translation)]
    return Move(old[0], pair.address, there), Move(old[1], pair.address, there)


def _moves(
    pair: Pair, texts: tuple[str, str], hoisted: frozenset[str], addresses: Addresses,
    there: Mapping[str, str],
) -> tuple[Move, Move]:  # fmt: skip
    """How either language's HTML comes here: an id that both have gets the language's behind it.

    So does a name: of all buttons that share one, one alone is pressed.
    """
    locale = pair.translation.locale
    ids = {*ID.findall(texts[0]), *NAME.findall(texts[0])} - hoisted
    named = (*ID.findall(texts[1]), *NAME.findall(texts[1]))
    twice = {one: f"{one}-{locale}" for one in named if one in ids}
    ours, theirs = moves(pair, addresses, there)
    return ours, replace(theirs, renamed=twice)


def _shown(
    found: Iterable[Row], hoisted: Iterable[str], moves: tuple[Move, Move], pair: Pair,
    behind: frozenset[Any],
) -> Iterator[Shown]:  # fmt: skip
    page, other = pair.page, pair.translation
    for number, (row, id_) in enumerate(zip(found, hoisted, strict=True), 1):
        sides = (
            Side(page.locale, _moved(row.ours, moves[0], id_)),
            Side(other.locale, _moved(row.theirs, moves[1], id_)),
        )
        lags = bool(behind) and not behind.isdisjoint(row.places(page, other))
        if id_ and row.is_heading:
            heads = page.headings[row.ours[0].heading], other.headings[row.theirs[0].heading]
            title = heads[0].text.strip(), heads[1].text.strip()
            yield Shown(id_, sides, lags, heads[0].level, title)
        else:
            yield Shown(id_ or (f"row-{number}" if lags else ""), sides, lags)


def _moved(units: Iterable[Any], move: Move, hoisted: str) -> Markup:
    """The HTML of units; without the id that their row has."""
    html = "\n".join(move.html(unit.html) for unit in units)
    return Markup(html.replace(f' id="{escape(hoisted)}"', "", 1) if hoisted else html)
