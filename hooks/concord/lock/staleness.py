"""Which English a translation lags behind: a page's pieces against what was accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from ..model import Page, Place
from ..parity.pairing import sections
from .lockfile import Accepted, Lock, digest

TEXTS = ("title", "description", "definition", "trust")
TABLES = ("terms", "sources")


class Piece(NamedTuple):
    """What is translated in one go: a text of the front matter, an entry, a heading, a block.

    ``part`` names where it belongs, as in the lock: ``title``, ``terms.sdn``, ``#limits``.
    """

    part: str
    digest: str
    place: Place
    text: str


class Lag(NamedTuple):
    """A piece that was "changed", "added" or "removed" since the translation was accepted.

    ``number`` counts the pieces of the part, from 0; ``piece`` is None for a removed one.
    """

    change: str
    part: str
    number: int
    piece: Piece | None


def pieces(page: Page) -> list[Piece]:
    """The pieces of a page that has been read with its blocks, in order."""
    return [*_of_front_matter(page), *_of_sections(page)]


def accepted_pieces(page: Page) -> tuple[Accepted, ...]:
    """What the lock keeps of a page once a translation of it is accepted."""
    return tuple(Accepted(piece.part, piece.digest) for piece in pieces(page))


def accept(lock: Lock, pairs: Iterable[tuple[Page, Page]], known: Iterable[Page]) -> Lock:
    """The lock after the translations of ``pairs`` were accepted as they stand.

    Entries of translations that are not among the ``known`` pages any more are dropped.
    """
    there = {(page.key, page.locale) for page in known}
    rows = {pair: blocks for pair, blocks in lock.accepted.items() if pair in there}
    for page, translation in pairs:
        rows[translation.key, translation.locale] = accepted_pieces(page)
    return Lock(rows, True)


def carried(lock: Lock, changes: Iterable[tuple[Page, Page]]) -> Lock:
    """The lock after pages were changed, before and after, in form but not in what they say.

    What was current stays so; what was stale is no more so than it was.
    """
    rows = dict(lock.accepted)
    for page, new in changes:
        before, after = accepted_pieces(page), accepted_pieces(new)
        if len(before) == len(after):
            became = {one: two for one, two in zip(before, after, strict=True) if one != two}
            for pair, accepted in lock.accepted.items():
                if pair[0] == page.key and became:
                    rows[pair] = tuple(became.get(one, one) for one in accepted)
    return replace(lock, accepted=rows)


def lags(page: Page, translation: Page, lock: Lock) -> list[Lag] | None:
    """Where a translation lags behind its page, None if it was never accepted."""
    accepted = lock.of(translation)
    if accepted is None:
        return None
    then: dict[str, list[str]] = {}
    for one in accepted:
        then.setdefault(one.part, []).append(one.digest)
    now: dict[str, list[Piece]] = {}
    for piece in pieces(page):
        now.setdefault(piece.part, []).append(piece)
    parts = dict.fromkeys([*now, *then])
    return [lag for part in parts for lag in _lags(part, then.get(part, []), now.get(part, []))]


def counterpart(lag: Lag, translation: Page) -> Place:
    """Where the translation of a lagging piece stands, or should."""
    there = [piece for piece in pieces(translation) if piece.part == lag.part]
    if there:
        return there[min(lag.number, len(there) - 1)].place
    return translation.meta_place(*lag.part.split("."))


def _lags(part: str, then: list[str], now: list[Piece]) -> Iterator[Lag]:
    digests = [piece.digest for piece in now]
    if then == digests:
        return
    matcher = SequenceMatcher(None, then, digests, autojunk=False)
    for _, i1, i2, j1, j2 in (code for code in matcher.get_opcodes() if code[0] != "equal"):
        both = min(i2 - i1, j2 - j1)
        for number in range(j1, j2):
            change = "changed" if number - j1 < both else "added"
            yield Lag(change, part, number, now[number])
        for number in range(i1 + both, i2):
            yield Lag("removed", part, number, None)


def _of_front_matter(page: Page) -> Iterator[Piece]:
    for name in TEXTS:
        if isinstance(value := page.meta.get(name), str):
            yield Piece(name, digest(value), page.meta_place(name), value)
    for table in TABLES:
        entries = page.meta.get(table)
        for name, entry in entries.items() if isinstance(entries, Mapping) else ():
            if text := _entry_text(entry):
                place = page.meta_place(table, str(name))
                yield Piece(f"{table}.{name}", digest(text), place, text)


def _entry_text(entry: Any) -> str:
    values = [entry.get(name) for name in TEXTS] if isinstance(entry, Mapping) else []
    return "\n".join(value for value in values if isinstance(value, str))


def _of_sections(page: Page) -> Iterator[Piece]:
    for section in sections(page):
        part = f"#{section.id}"
        if section.index >= 0:
            heading = page.headings[section.index]
            yield Piece(part, digest(heading.text), heading.place, heading.text)
        for block in section.blocks:
            written = page.source[block.start : block.end]
            yield Piece(part, digest(written), page.place(block.start), written)
