"""What lags, ready to be shown: the old English, the new, the translation, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ..history.earlier import Earlier, earlier
from ..history.words import Run, words
from ..lock.pieces import Piece, pieces
from ..lock.staleness import Lag, counterpart, counterpart_piece, is_untouched
from ..model import Place
from ..registry import Registry
from ..report.side_by_side import Columns
from .terminal.named import Named
from .terminal.workspace import Workspace

NOTHING = "(nothing)"


class Changed(NamedTuple):
    """One lagging block. ``missing`` says why there is no ``old`` text although there was one.

    ``place`` is where the translation stands or should; ``there`` is None where it is missing.
    """

    named: Named
    lag: Lag
    old: Earlier | None
    missing: str
    there: Piece | None
    place: Place

    @property
    def runs(self) -> list[Run]:
        """The old and the new English, word by word."""
        return words(self.old.text if self.old else "", self.new)

    @property
    def new(self) -> str:
        """The new English, "" for a block that was removed."""
        return self.lag.piece.text if self.lag.piece else ""

    def as_dict(self) -> dict[str, Any]:
        """The shape of ``concord diff --format json``."""
        new = self.lag.piece
        return {
            "key": self.named.page.key, "locale": self.named.translation.locale,
            "part": self.lag.part, "change": self.lag.change,
            "old": self.old._asdict() if self.old else None, "missing": self.missing,
            "new": {**new.place._asdict(), "text": new.text} if new else None,
            "translation": {**self.place._asdict(), "text": self.there.text if self.there else ""},
            "words": [list(run) for run in self.runs] if self.old and new else [],
        }  # fmt: skip


def changed(named: Iterable[Named], work: Workspace, registry: Registry) -> Iterator[Changed]:
    """Everything that lags in what is named, with the text it was accepted for."""
    for one in named:
        lags = one.lags(registry)
        digests = {lag.then.digest for lag in lags if lag.then}
        found = earlier(work.root, one.page, digests)
        there = pieces(one.translation)
        for lag in lags:
            old = found.by_digest.get(lag.then.digest) if lag.then else None
            missing = found.reason if lag.then and not old else ""
            is_new = lag.then is None and is_untouched(lag, one.translation, one.page)
            opposite = None if is_new else counterpart_piece(lag, there)
            yield Changed(one, lag, old, missing, opposite, counterpart(lag, one.translation))


def columns(one: Changed) -> Columns:
    """A changed block as three columns: before, now, translation."""
    new = one.lag.piece.place if one.lag.piece else None
    place = f"{one.place.path}:{one.place.line}"
    return Columns(
        f"{place} {one.lag.part} was {one.lag.change}",
        (
            f"before ({one.old.commit[:10]})" if one.old else "before",
            f"now ({new.path}:{new.line})" if new else "now",
            f"translation ({place})",
        ),
        (_before(one), _now(one), _same(one.there.text if one.there else NOTHING)),
    )


def _before(one: Changed) -> list[Run]:
    if one.old and one.lag.piece:
        return [run for run in one.runs if run.kind != "new"]
    if one.old:
        return _same(one.old.text)
    return _same(f"({one.missing})" if one.missing else NOTHING)


def _now(one: Changed) -> list[Run]:
    if one.old and one.lag.piece:
        return [run for run in one.runs if run.kind != "old"]
    return _same(one.new or NOTHING)


def _same(text: str) -> list[Run]:
    return [Run("same", text)]
