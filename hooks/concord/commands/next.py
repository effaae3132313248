"""Lead through what lags, one block after the other: accept, skip, edit, quit.

Each block is shown as concord diff shows it. Edit opens $VISUAL or $EDITOR at the translation.

Exit status: 0 nothing lags any more, 1 something does, 2 unusable input.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..checking.gathering import read_registry
from ..errors import UnusableError
from ..lock.records import among
from ..lock.staleness import is_untouched
from ..registry import Registry
from ..report.side_by_side import plain, show
from ..report.summary import counted
from ..report.terminal import terminal
from .accept import accepted, write_lock
from .changed import Changed, changed, columns
from .terminal.arguments import add_site
from .terminal.editor import open_at
from .terminal.named import Named, add_named, lagging
from .terminal.telling import complain
from .terminal.workspace import Workspace, workspace

HELP = "lead through what lags, block by block"
QUESTION = "[a]ccept, [s]kip, [e]dit, [q]uit? "


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_named(parser)
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Show, ask and do, until nothing is left or somebody quits."""
    walk = _Walk(workspace(options), options.pages)
    while (one := walk.one()) and walk.answer(one):
        pass
    left = sum(1 for _ in walk.left())
    print(f"{counted(left, 'block')} left to translate." if left else "Nothing lags.")
    return 1 if left else 0


class _Walk:
    """Where the walk is: the site as it is now, and what was skipped."""

    def __init__(self, work: Workspace, names: list[str]) -> None:
        self.work = work
        self.skipped: set[Any] = set()
        self.registry: Registry = read_registry(work.root, work.settings)
        self.named = lagging(names, work, self.registry)
        # Lines change while the writer edits; the pages that were named stay.
        self.pages = [one.translation.path for one in self.named] if names else []

    def left(self) -> Iterator[Named]:
        """Every block that lags, as something named."""
        for one in self.named:
            for lag in one.lags(self.registry):
                yield Named(one.page, one.translation, [lag].__contains__)

    def one(self) -> Changed | None:
        """The first block that lags and was not skipped."""
        for named in self.left():
            if _name(named, self.registry) not in self.skipped:
                return next(changed([named], self.work, self.registry))
        return None

    def answer(self, one: Changed) -> bool:
        """Show a block, ask, and do what is answered; False to quit."""
        _show(one)
        answer = _ask()
        if answer == "a":
            self.accept(one.named)
        elif answer == "e":
            self.edit(one)
        elif answer == "s":
            self.skipped.add(_name(one.named, self.registry))
        return answer != "q"

    def accept(self, named: Named) -> None:
        lock = accepted(self.registry, [named])
        write_lock(self.work, lock)
        self.registry = replace(self.registry, lock=among(lock, self.registry.pages))

    def edit(self, one: Changed) -> None:
        try:
            open_at(Path(self.work.root, one.place.path), one.place.line)
        except UnusableError as error:
            complain(str(error))
            return
        self.registry = read_registry(self.work.root, self.work.settings)
        self.named = lagging(self.pages, self.work, self.registry)


def _name(named: Named, registry: Registry) -> Any:
    (lag,) = named.lags(registry)
    return named.translation.path, lag.part, lag.then, lag.piece and lag.piece.digest


def _show(one: Changed) -> None:
    if sys.stdout.isatty():
        show(columns(one), terminal("auto"))
    else:
        print(plain(columns(one)))
    if is_untouched(one.lag, one.named.translation, one.named.page):
        print("The translation says what it said before.")


def _ask() -> str:
    """The letter of an answer; the end of the input is "q"."""
    while True:
        try:
            answer = input(QUESTION).strip().lower()[:1]
        except EOFError:
            print()
            return "q"
        if answer and answer in "aseq":
            return answer
