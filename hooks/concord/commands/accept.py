"""Write down that translations have been compared with their pages as these stand now.

A page is named by its path or its key; the path of a page of the default locale, or a key,
means all its translations.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from ..atomic_write import write_whole
from ..checking.files import Files
from ..checking.gathering import read_registry
from ..errors import UnusableError
from ..lock.lockfile import Lock, lock_text
from ..lock.staleness import accept
from ..model import Page
from ..registry import Registry
from ..report.summary import counted
from .arguments import add_site
from .progress import Bar
from .workspace import Workspace, inside, workspace

HELP = "accept translations as they stand"

Pairs = list[tuple[Page, Page]]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("pages", nargs="*", default=[], metavar="PAGE", help="path or key of a page")
    which.add_argument("--all", action="store_true", help="every translation of the site")
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Write the lock, whole or not at all."""
    work = workspace(options)
    with Bar() as bar:
        # With --all nothing of the old lock is kept, so a damaged one does not matter.
        lock = Lock() if options.all else Files(work.root, work.settings).lock()
        registry = read_registry(work.root, work.settings, bar.step, lock)
    pairs = [pair for name in options.pages for pair in _named(name, work, registry)]
    if options.all:
        _refuse_unread(registry.pages.values())
        pairs = list(registry.pairs())
    lock = accept(lock, pairs, registry.pages.values())
    write_whole(work.root / work.settings.lock, lock_text(lock).encode("utf-8"))
    print(f"{counted(len(pairs), 'translation')} accepted in {work.settings.lock}.")
    return 0


def _named(name: str, work: Workspace, registry: Registry) -> Pairs:
    """The pairs that a path or a key means."""
    path = inside(Path(name), work.root) if Path(name).exists() else name
    _refuse_unread(page for page in registry.pages.values() if path in (page.path, page.key))
    pairs = list(registry.pairs())
    one = [pair for pair in pairs if path == pair[1].path]
    found = one or [pair for pair in pairs if path in (pair[0].path, pair[0].key)]
    if not found:
        raise UnusableError(f"{name}: no page with a translation; name a path or a key")
    return found


def _refuse_unread(pages: Iterable[Page]) -> None:
    for page in pages:
        if page.is_unread:
            raise UnusableError(f"{page.troubles[0].place}: {page.troubles[0].message}")
