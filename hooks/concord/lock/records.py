"""Which record of the lock is a page's: its own, or that of the page it was before a move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from ..model import Accepted, Lock, Page, Pair
from .pieces import Piece, pieces

ALIKE = 0.5
"""From such a share of common pieces on, a page without a record is taken for one that is gone."""


def alike(one: Sequence[str], two: Sequence[str]) -> float:
    """The share of digests that two lists have in common, from 0 to 1."""
    common = sum((Counter(one) & Counter(two)).values())
    return 2 * common / (len(one) + len(two)) if one or two else 0.0


def modern(then: Iterable[Accepted], now: Iterable[Piece]) -> list[str]:
    """Digests of what was accepted; those of the former kind as those of the pieces they mean."""
    found, there = [accepted.digest for accepted in then], list(now)
    if set(found) <= {piece.digest for piece in there}:
        return found
    former = {one: piece.digest for piece in there for one in piece.former_digests}
    return [former.get(one, one) for one in found]


def record_of(lock: Lock, page: Page, translation: Page) -> tuple[Accepted, ...] | None:
    """What a translation was accepted for, under its own key or another; None if it never was."""
    pair = origin(lock, page, translation)
    return lock.accepted[pair] if pair else None


def origin(lock: Lock, page: Page, translation: Page) -> Pair | None:
    """The key and locale under which the record of a translation stands, None if nowhere."""
    own = translation.key, translation.locale
    if own in lock.accepted:
        return own
    gone = [pair for pair in lock.gone if pair[1] == translation.locale]
    if not gone:
        return None
    there, theirs = pieces(page), pieces(translation)
    shares = {pair: _share(lock.accepted[pair], there, theirs) for pair in gone}
    best = max(sorted(shares), key=lambda pair: shares[pair])
    return best if shares[best] >= ALIKE else None


def _share(then: Sequence[Accepted], now: Sequence[Piece], there: Sequence[Piece]) -> float:
    """How much of a record is on a page or, if that is more, on its translation."""
    return max(
        alike(modern(then, now), [piece.digest for piece in now]),
        alike([one.translation for one in then], [piece.digest for piece in there]),
    )


def among(lock: Lock, pages: Collection[tuple[str, str]]) -> Lock:
    """The lock as one of a site that has the ``pages`` (locale, key): it knows which are gone."""
    gone = frozenset(pair for pair in lock.accepted if (pair[1], pair[0]) not in pages)
    return Lock(lock.accepted, lock.kept, gone)
