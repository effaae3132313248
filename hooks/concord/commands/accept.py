"""Write down that translations have been compared with their pages as these stand now.

A page is named by its path or its key; the path of a page of the default locale, or a key,
means all its translations. page.md#limits is a section of it, page.md:41 the block at that line.

A block whose translation says what it said before the English changed is accepted only when that
is meant: it is asked for, or --unchanged says so.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from ..checking.files import Files
from ..checking.gathering import read_registry
from ..disk.journal import write_together
from ..disk.regular_file import content
from ..errors import LockError, UnusableError
from ..lock.accepting import accept
from ..lock.lockfile import is_lock, lock_text
from ..lock.staleness import counterpart, is_untouched
from ..model import Lock
from ..registry import Registry
from ..report.summary import counted
from .history import accepted_from_history
from .terminal.arguments import add_site
from .terminal.named import Named, all_named, refuse_unread
from .terminal.progress import Bar
from .terminal.workspace import Workspace, workspace

HELP = "accept translations as they stand"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "pages", nargs="*", default=[], metavar="PAGE",
        help="path or key of a page, with #SECTION or :LINE for a part of it",
    )  # fmt: skip
    which.add_argument("--all", action="store_true", help="every translation of the site")
    which.add_argument(
        "--from-git", action="store_true",
        help="every translation, for the original as it was when it was last committed",
    )  # fmt: skip
    parser.add_argument(
        "--unchanged", action="store_true",
        help="also where the translation has not been touched since the English changed",
    )  # fmt: skip
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Write the lock, whole or not at all."""
    work = workspace(options)
    registry = _read(work, options.all)
    if options.from_git:
        return _from_git(work, registry)
    if options.all:
        refuse_unread(registry.pages.values())
        named = [Named(*pair) for pair in registry.pairs()]
    else:
        named = all_named(options.pages, work, registry)
    if not options.unchanged:
        _confirm(list(_untouched(named, registry)))
    gone = registry.lock.gone
    lock = accepted(registry, named)
    write_lock(work, lock)
    new = sum(lock.of(one.translation) != registry.lock.of(one.translation) for one in named)
    print(_said(new, len(named), work.settings.lock))
    if gone:
        print(f"Lines of {counted(len(gone), 'page')} that are gone were taken out or followed.")
    return 0


def _said(new: int, number: int, file: str) -> str:
    """How many translations were accepted, and how many stood so before."""
    if new == number:
        return f"{counted(new, 'translation')} accepted in {file}."
    before = f"{counted(number - new, 'translation')} stood in {file} as now."
    return f"{new} accepted; {before}" if new else f"Nothing new: {before}"


def _from_git(work: Workspace, registry: Registry) -> int:
    """Accept every translation for what its original was when it was last committed."""
    refuse_unread(registry.pages.values())
    lock, number = accepted_from_history(work.root, registry.lock, [*registry.pairs()])
    write_lock(work, lock)
    print(f"{counted(number, 'translation')} accepted in {work.settings.lock}.")
    return 0


def accepted(registry: Registry, named: list[Named]) -> Lock:
    """The lock of a registry after what is named was accepted."""
    chosen = ((one.page, one.translation, one.wants) for one in named)
    return accept(registry.lock, chosen, registry.pairs())


def write_lock(work: Workspace, lock: Lock) -> None:
    """Write the lock whole."""
    file = work.root / work.settings.lock
    write_together(work.root, {file: lock_text(lock).encode("utf-8")})


def _read(work: Workspace, anew: bool) -> Registry:
    """The registry; with ``anew`` a lock that is damaged counts as none.

    :raises LockError: when what stands in its place is something else, or ``anew`` is not wanted.
    """
    file = work.root / work.settings.lock
    try:
        lock = Files(work.root, work.settings).lock()
    except LockError:
        if not anew or not is_lock(content(file).decode("utf-8", "replace")):
            raise
        lock = Lock()
    with Bar() as bar:
        return read_registry(work.root, work.settings, bar.step, lock)


def _untouched(named: list[Named], registry: Registry) -> Iterator[str]:
    """What is about to be accepted although nobody has translated the change."""
    for one in named:
        if registry.lock.of(one.translation) is None:
            continue
        for lag in one.lags(registry):
            if is_untouched(lag, one.translation, one.page):
                there = counterpart(lag, one.translation)
                english = lag.piece.place if lag.piece else one.page.path
                yield (
                    f"{there.path}:{there.line} says what it said before {english} was {lag.change}"
                )


def _confirm(untouched: list[str]) -> None:
    """Ask, where somebody is there to answer.

    :raises UnusableError: when the answer is no, or nobody can give one.
    """
    if not untouched:
        return
    if not sys.stdin.isatty():
        raise UnusableError("\n".join(f"{one}; translate it, or add --unchanged"
                                      for one in untouched))  # fmt: skip
    print("\n".join(untouched))
    if input("Accept all the same? [y/N] ").strip().lower() not in ("y", "yes"):
        raise UnusableError("nothing was accepted")
