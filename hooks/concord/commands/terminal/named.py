"""What a command is told to work on: a page, a section of one, or the block at a line.

``docs/zh/zuul.md`` or ``zuul.md``; ``zuul.md#limits``; ``docs/zh/zuul.md:41``. The path of a page
of the default locale, or a key, means all its translations.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...errors import UnusableError
from ...lock.accepting import every
from ...lock.pieces import Piece, pieces
from ...lock.records import record_of
from ...lock.staleness import KEPT, Lag, compared, counterpart_piece
from ...model import Page
from ...registry import Registry
from .workspace import Workspace, inside

LINE = re.compile(r"(?P<name>.+?):(?P<line>\d+)(?::\d+)?\Z")


@dataclass(frozen=True, slots=True)
class Named:
    """A page with one of its translations, and which of what lags there is meant."""

    page: Page
    translation: Page
    wants: Callable[[Lag], bool] = every

    def lags(self, registry: Registry) -> list[Lag]:
        """What lags there; all of the page where the translation was never accepted."""
        accepted = record_of(registry.lock, self.page, self.translation) or ()
        found = compared(self.page, accepted)
        return [lag for lag in found if lag.change != KEPT and self.wants(lag)]


def add_named(parser: argparse.ArgumentParser) -> None:
    """Pages and parts of pages."""
    parser.add_argument(
        "pages", nargs="*", metavar="PAGE",
        help="path or key of a page, with #SECTION or :LINE for a part of it (default: all)",
    )  # fmt: skip


def lagging(names: list[str], work: Workspace, registry: Registry) -> list[Named]:
    """What is named; without a name every translation that was accepted once.

    :raises UnusableError: as :func:`all_named`.
    """
    if names:
        return all_named(names, work, registry)
    return [Named(*pair) for pair in registry.pairs() if record_of(registry.lock, *pair)]


def all_named(names: Iterable[str], work: Workspace, registry: Registry) -> list[Named]:
    """What the names mean, in their order.

    :raises UnusableError: when one means nothing, or a page that cannot be read.
    """
    return [named for name in names for named in _named(name, work, registry)]


def refuse_unread(pages: Iterable[Page]) -> None:
    """Refuse pages of which nothing is known; files of no locale are nobody's translation.

    :raises UnusableError: with the first of them.
    """
    for page in pages:
        if page.is_unread and page.locale:
            raise UnusableError(f"{page.troubles[0].place}: {page.troubles[0].message}")


def _named(name: str, work: Workspace, registry: Registry) -> list[Named]:
    if found := _pairs(name, work, registry):
        return [Named(*pair) for pair in found]
    stem, hash_, part = name.partition("#")
    if hash_ and (found := _pairs(stem, work, registry)):
        return [_section(name, pair, f"#{part}") for pair in found]
    line = LINE.match(name)
    if line and (found := _pairs(line["name"], work, registry)):
        return _block(name, found, int(line["line"]), line["name"], work, registry)
    raise UnusableError(f"{name}: no page with a translation; name a path or a key")


def _pairs(name: str, work: Workspace, registry: Registry) -> list[tuple[Page, Page]]:
    """The pairs that a path or a key means."""
    path = inside(Path(name), work.root) if Path(name).exists() else name
    refuse_unread(page for page in registry.pages.values() if path in (page.path, page.key))
    pairs = list(registry.pairs())
    one = [pair for pair in pairs if path == pair[1].path]
    return one or [pair for pair in pairs if path in (pair[0].path, pair[0].key)]


def _section(name: str, pair: tuple[Page, Page], part: str) -> Named:
    known = {piece.part for page in pair for piece in pieces(page)}
    if part not in known:
        there = ", ".join(sorted(one for one in known if one.startswith("#")))
        raise UnusableError(f"{name}: no such section on {pair[0].path}; there are {there}")
    return Named(*pair, lambda lag: lag.part == part)


def _block(
    name: str, pairs: list[tuple[Page, Page]], line: int, given: str, work: Workspace,
    registry: Registry,
) -> list[Named]:  # fmt: skip
    """What lags at a line: of the original, or of a translation, as a finding names it."""
    path = inside(Path(given), work.root) if Path(given).exists() else given
    found = []
    for page, translation in pairs:
        of_translation = pieces(translation) if path == translation.path else None
        lags = [
            lag for lag in Named(page, translation).lags(registry)
            if _stands_at(lag, line, of_translation)
        ]  # fmt: skip
        if lags:
            found.append(Named(page, translation, lags.__contains__))
    if not found:
        raise UnusableError(f"{name}: no block there that has changed; see concord diff {given}")
    return found


def _stands_at(lag: Lag, line: int, there: Sequence[Piece] | None) -> bool:
    piece = lag.piece if there is None else counterpart_piece(lag, there)
    return piece is not None and piece.place.line <= line <= piece.last
