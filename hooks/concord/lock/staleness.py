"""Which English a translation lags behind: a page's pieces against what was accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from ..model import Accepted, Lock, Page, Place
from .pieces import Piece, pieces
from .records import alike, modern, record_of

KEPT = "kept"
ALIKE = 0.5
"""From such a share of common pieces on, a part under another id is the same."""

Entry = TypeVar("Entry", Accepted, Piece)


class Lag(NamedTuple):
    """A piece that was "changed", "added" or "removed" since the translation was accepted.

    ``number`` counts the pieces of the part, from 0. ``then`` is what was accepted, None for an
    added piece; ``piece`` what stands there now, None for a removed one.
    """

    change: str
    part: str
    number: int
    piece: Piece | None
    then: Accepted | None = None


def lags(page: Page, translation: Page, lock: Lock) -> list[Lag] | None:
    """Where a translation lags behind its page, None if it was never accepted."""
    accepted = record_of(lock, page, translation)
    if accepted is None:
        return None
    return [lag for lag in compared(page, accepted) if lag.change != KEPT]


def compared(page: Page, accepted: Iterable[Accepted]) -> Iterator[Lag]:
    """Every piece of a page and of what was accepted, part by part; those that agree as "kept"."""
    now = _by_part(pieces(page))
    then = _under_new_names(_by_part(accepted), now)
    for part in dict.fromkeys([*now, *then]):
        yield from _of_part(part, then.get(part, []), now.get(part, []))


def counterpart(lag: Lag, translation: Page) -> Place:
    """Where the translation of a lagging piece stands, or should."""
    piece = counterpart_piece(lag, pieces(translation))
    return piece.place if piece else translation.meta_place(*lag.part.split("."))


def counterpart_piece(lag: Lag, there: Iterable[Piece]) -> Piece | None:
    """Of the pieces of a translation the one at a lagging piece's place, or the nearest."""
    part = [piece for piece in there if piece.part == lag.part]
    return part[min(lag.number, len(part) - 1)] if part else None


def is_untouched(lag: Lag, translation: Page, page: Page) -> bool:
    """Whether the translation surely says what it said before the English changed."""
    there = [piece.digest for piece in pieces(translation) if piece.part == lag.part]
    if lag.then is None:
        return len(there) < sum(piece.part == lag.part for piece in pieces(page))
    return bool(lag.then.translation) and lag.then.translation in there


def _of_part(part: str, then: Sequence[Accepted], now: Sequence[Piece]) -> Iterator[Lag]:
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, modern(then, now), [p.digest for p in now], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        both = min(i2 - i1, j2 - j1)
        for number in range(j1, j2):
            accepted = then[i1 + number - j1] if number - j1 < both else None
            change = KEPT if tag == "equal" else "changed" if accepted else "added"
            yield Lag(change, part, number, now[number], accepted)
        for number in range(i1 + both, i2):
            yield Lag("removed", part, number, None, then[number])


def _under_new_names(
    then: dict[str, list[Accepted]], now: Mapping[str, list[Piece]]
) -> dict[str, list[Accepted]]:
    """What was accepted, with parts whose id is gone under the new id that has their text."""
    gone = {part: rows for part, rows in then.items() if part not in now}
    found = {part: rows for part, rows in then.items() if part in now}
    names = _by_digest(gone)
    for part in (part for part in now if part not in then and gone):
        digests = [piece.digest for piece in now[part]]
        former = [one for piece in now[part] for one in piece.former_digests]
        common = {old for one in (*digests, *former) for old in names.get(one, ())}
        shares = {
            old: alike(modern(rows, now[part]), digests)
            for old, rows in gone.items()
            if old in common
        }
        old = max(shares, key=lambda name: shares[name], default="")
        if old and shares[old] >= ALIKE:
            found[part] = gone.pop(old)
    return found | gone


def _by_digest(parts: Mapping[str, list[Accepted]]) -> dict[str, set[str]]:
    """The parts that hold a piece, by its digest: of thousands, few have anything in common."""
    found: dict[str, set[str]] = {}
    for part, rows in parts.items():
        for one in rows:
            found.setdefault(one.digest, set()).add(part)
    return found


def _by_part(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    parts: dict[str, list[Entry]] = {}
    for entry in entries:
        parts.setdefault(entry.part, []).append(entry)
    return parts
