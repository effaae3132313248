"""Which places of a page and its translation lag: those that PAR308 speaks of."""

from __future__ import annotations

from ...lock.staleness import counterpart, lags
from ...model import Lock, Page, Place


def lagging(page: Page, translation: Page, lock: Lock) -> frozenset[Place] | None:
    """Where English has changed, and where what was taken out of it still stands translated.

    None where the translation was never accepted, so that nothing is known.
    """
    if not lock.kept:
        return frozenset()
    found = lags(page, translation, lock)
    if found is None:
        return None
    return frozenset(
        lag.piece.place if lag.piece else counterpart(lag, translation) for lag in found
    )
