"""Which sections of a page and its translation both stand as they were accepted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from ..model import Lock, Page, Place
from ..parity.pairing import paired_sections
from .pieces import Piece, pieces
from .records import record_of
from .staleness import KEPT, Lag, compared

Indices = set[int]
"""Sections by the index of their heading, -1 before the first."""


class AsAccepted:
    """A page and its translation, seen by whoever accepted them."""

    def __init__(self, page: Page, translation: Page, lock: Lock) -> None:
        self._pages = {page.path: page, translation.path: translation}
        self._sections: dict[str, Indices] = {page.path: set(), translation.path: set()}
        accepted = record_of(lock, page, translation)
        if accepted is None:
            return
        now = _by_part(pieces(translation))
        then: dict[str, list[Lag]] = {}
        for lag in compared(page, accepted):
            then.setdefault(lag.part, []).append(lag)
        paired = set()
        for one, two in paired_sections(page, translation):
            paired.add(one.index)
            if _are_same(then.get(f"#{one.id}", []), now.get(f"#{two.id}", [])):
                self._sections[page.path].add(one.index)
                self._sections[translation.path].add(two.index)
        self._sections[page.path] |= set(_never_there(page, then, paired))

    def hold(self, places: Iterable[Place]) -> bool:
        """Whether each place stands in a section that is on both sides as it was accepted.

        The beginning of a page stands for the whole of it.
        """
        return all(self._holds(place) for place in places)

    def _holds(self, place: Place) -> bool:
        page = self._pages.get(place.path)
        if page is None:
            return False
        known = self._sections[place.path]
        if place.line == 1:
            return known.issuperset(range(-1, len(page.headings)))
        lines = [heading.place.line for heading in page.headings]
        return bisect_right(lines, place.line) - 1 in known


def _by_part(there: Iterable[Piece]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for piece in there:
        found.setdefault(piece.part, []).append(piece.digest)
    return found


def _are_same(then: list[Lag], now: list[str]) -> bool:
    said = [lag.then.translation for lag in then if lag.then]
    return all(lag.change == KEPT for lag in then) and said == now + [""] * (len(said) - len(now))


def _never_there(page: Page, then: dict[str, list[Lag]], paired: Indices) -> Iterator[int]:
    """The sections that were accepted though the translation had nothing of them."""
    for index, heading in enumerate(page.headings):
        lags = then.get(f"#{heading.id}", [])
        if index not in paired and all(
            lag.change == KEPT and lag.then and not lag.then.translation for lag in lags
        ):
            yield index
