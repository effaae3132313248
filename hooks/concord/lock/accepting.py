"""Writing down what was compared: whole pages, sections, single blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..model import Accepted, Lock, Page
from ..parity.pairing import counterparts
from .pieces import Piece, pieces
from .records import origin
from .staleness import KEPT, Lag, compared

Chosen = Callable[[Lag], bool]
Chosens = Iterable[tuple[Page, Page, Chosen]]
"""Pages with translations, and which of what lags is accepted."""


def every(lag: Lag) -> bool:
    """Accept all that lags."""
    return True


def nothing(lag: Lag) -> bool:
    """Accept nothing."""
    return False


def accept(lock: Lock, chosens: Chosens, pairs: Iterable[tuple[Page, Page]] = ()) -> Lock:
    """The lock after what was chosen was accepted as it stands, renewed for all the ``pairs``."""
    rows = dict(renewed(lock, pairs).accepted)
    for page, translation, chosen in chosens:
        pair = translation.key, translation.locale
        rows[pair] = tuple(_accepted(page, translation, rows.get(pair, ()), chosen))
    return Lock(rows, True)


def renewed(lock: Lock, pairs: Iterable[tuple[Page, Page]]) -> Lock:
    """The lock of a site with these pairs as it is written today; no more is accepted by it.

    Records of pages that are gone are dropped, those of pages that have moved stand under their
    new keys, and digests of the former kind become what they mean.
    """
    rows = {pair: blocks for pair, blocks in lock.accepted.items() if pair not in lock.gone}
    for page, translation in pairs:
        if old := origin(lock, page, translation):
            then = lock.accepted[old]
            own = translation.key, translation.locale
            rows[own] = tuple(_accepted(page, translation, then, nothing))
    return Lock(rows, True)


def _accepted(
    page: Page, translation: Page, then: tuple[Accepted, ...], chosen: Chosen
) -> Iterator[Accepted]:
    there = _under_our_names(page, translation)
    for lag in compared(page, then):
        if lag.change == KEPT and lag.piece and lag.then and not chosen(lag):
            yield Accepted(lag.part, lag.piece.digest, lag.then.translation)
        elif lag.change == KEPT or chosen(lag):
            if lag.piece:
                yield Accepted(lag.part, lag.piece.digest, _digest(lag, there))
        elif lag.then:
            yield lag.then._replace(part=lag.part)


def _under_our_names(page: Page, translation: Page) -> list[Piece]:
    """The pieces of a translation, in parts called by the ids of the page's own sections."""
    names = {f"#{theirs}": f"#{ours}" for ours, theirs in counterparts(page, translation).items()}
    return [piece._replace(part=names.get(piece.part, piece.part)) for piece in pieces(translation)]


def _digest(lag: Lag, there: list[Piece]) -> str:
    """The digest of the translation at a lag's place, "" where nothing stands there."""
    part = [piece for piece in there if piece.part == lag.part]
    return part[lag.number].digest if lag.number < len(part) else ""
