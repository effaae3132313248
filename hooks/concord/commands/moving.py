"""What ``mv`` and ``rm`` share: names of pages, the files of the site, writing a plan."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from ..disk.journal import write_together
from ..errors import UnusableError
from ..layout.mkdocs_files import OTHERS
from ..layout.pattern import ENDING, ENDINGS
from ..moving.plan import Plan
from ..nearest import did_you_mean
from ..registry import Registry
from ..report.changes import unified
from ..report.summary import counted
from .terminal.arguments import add_site
from .terminal.telling import show
from .terminal.workspace import Workspace


def add_moving(parser: argparse.ArgumentParser) -> None:
    """The arguments of both commands."""
    parser.add_argument("--dry-run", action="store_true", help="print the changes, write nothing")
    add_site(parser)


def key_of(name: str, work: Workspace, registry: Registry) -> str:
    """The key that a path or a key means, of a page that is there or is to be.

    :raises UnusableError: when it is neither.
    """
    path = Path(name)
    text = path.as_posix()
    if path.is_absolute() or (work.root != Path() and path.is_relative_to(work.root)):
        try:
            text = path.absolute().relative_to(work.root.absolute()).as_posix()
        except ValueError:
            raise UnusableError(f"{name}: not inside {work.root}") from None
    found = registry.layout.page(text)
    key = found[1] if found else text
    if not key.endswith(ENDINGS):
        key += ENDING
    if ".." in key.split("/") or key.startswith("/"):
        raise UnusableError(f"{name}: not a path inside the pages")
    return key


def known_key(name: str, work: Workspace, registry: Registry) -> str:
    """The key of a page that is there.

    :raises UnusableError: when there is none, or it cannot be read.
    """
    key = key_of(name, work, registry)
    pages = [page for page in registry.pages.values() if page.locale and page.key == key]
    if not pages:
        keys = {page.key for page in registry.pages.values() if page.locale}
        hint = did_you_mean(key, keys, "name a path or a key")
        raise UnusableError(f"{name}: no such page; {hint}")
    for page in pages:
        if page.is_unread:
            raise UnusableError(f"{page.troubles[0].place}: {page.troubles[0].message}")
    return key


def configs(root: Path) -> list[str]:
    """The configurations of MkDocs at the root of a repository."""
    return sorted({path.name for pattern in OTHERS for path in root.glob(pattern)})


def refuse_links(plan: Plan, work: Workspace, registry: Registry) -> None:
    """Refuse what would leave a symbolic link that leads nowhere, or follow one.

    :raises UnusableError: when a page that goes from its place is a link, or is led to by one.
    """
    gone = {path for path, data in plan.after.items() if data is None}
    # Path.resolve() raises an error where a link leads to itself.
    there = {os.path.realpath(work.root / path) for path in gone}
    for page in registry.pages.values():
        file = work.root / page.path
        if file.is_symlink() and (page.path in gone or os.path.realpath(file) in there):
            raise UnusableError(f"{page.path} is a symbolic link; take it away first, "
                                "and make it again behind")  # fmt: skip


def carry_out(plan: Plan, work: Workspace, dry: bool) -> int:
    """Write a plan whole, or show it.

    :raises UnusableError: when a file that is to be made is there already.
    """
    for path in plan.after:
        if path not in plan.before and (work.root / path).exists():
            raise UnusableError(f"{path} is there already; nothing was changed")
    if dry:
        show(unified(plan.before, plan.after, plan.renamed))
        return 0
    write_together(work.root, {work.root / path: data for path, data in plan.after.items()})
    for path in sorted(plan.after):
        old = next((old for old, new in plan.renamed.items() if new == path), "")
        if plan.after[path] is None and path in plan.renamed:
            continue
        print(f"{old} -> {path}" if old else path if plan.after[path] is not None else f"- {path}")
    print(f"{counted(len(plan.after), 'file')} changed.")
    return 0
