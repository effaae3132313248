"""Rename a page, a folder of pages or an id, everywhere at once.

concord mv concepts/tent.md concepts/big-tent.md
concord mv concepts/big-tent.md#limit concepts/big-tent.md#limits

Pages are named by a path or a key; all languages move together. Changed are links, citations,
related and broader concepts, the navigation in mkdocs.yml and the lock. A moved page says in
moved_from where it stood, for a redirect to be published. All files are written, or none.
"""

from __future__ import annotations

import argparse

from ..checking.gathering import read_registry
from ..errors import UnusableError
from ..moving.ids import gives
from ..moving.links import Moves
from ..moving.plan import plan_moves
from ..registry import Registry
from .moving import add_moving, carry_out, configs, key_of, known_key, refuse_links
from .terminal.progress import Bar
from .terminal.workspace import Workspace, workspace

HELP = "rename a page or an id, and all that names it"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("old", metavar="OLD", help="a page, a folder, or an id: page.md#id")
    parser.add_argument("new", metavar="NEW", help="what it is to be called")
    parser.add_argument("--no-redirect", action="store_true", help="do not write moved_from")
    add_moving(parser)


def run(options: argparse.Namespace) -> int:
    """Plan the move, then write or show it."""
    work = workspace(options)
    with Bar() as bar:
        registry = read_registry(work.root, work.settings, bar.step)
    moves = moves_of(options.old, options.new, work, registry)
    plan = plan_moves(
        registry, moves, lambda path: (work.root / path).read_bytes(), configs(work.root),
        not options.no_redirect,
    )  # fmt: skip
    refuse_links(plan, work, registry)
    return carry_out(plan, work, options.dry_run)


def moves_of(old: str, new: str, work: Workspace, registry: Registry) -> Moves:
    """What a command line means by an old and a new name.

    :raises UnusableError: when one of them means nothing, or is taken.
    """
    if "#" in old or "#" in new:
        return _ids(old, new, work, registry)
    folder = key_of(old, work, registry).removesuffix(".md") + "/"
    below = [page.key for page in registry.pages.values() if page.key.startswith(folder)]
    if below and not any(page.key == folder[:-1] + ".md" for page in registry.pages.values()):
        target = key_of(new, work, registry).removesuffix(".md") + "/"
        return Moves({key: target + key.removeprefix(folder) for key in below}, {})
    key, to = known_key(old, work, registry), key_of(new, work, registry)
    if new.endswith("/") or _is_folder(to, registry):
        to = to.removesuffix(".md").rstrip("/") + "/" + key.rpartition("/")[2]
    if key == to:
        raise UnusableError(f"{old} is called that already")
    return Moves({key: to}, {})


def _is_folder(key: str, registry: Registry) -> bool:
    """Whether a key is that of no page, but without its ending the name of a folder of pages."""
    keys = {page.key for page in registry.pages.values()}
    return key not in keys and any(one.startswith(f"{key.removesuffix('.md')}/") for one in keys)


def _ids(old: str, new: str, work: Workspace, registry: Registry) -> Moves:
    name, _, before = old.partition("#")
    other, mark, after = new.partition("#")
    if not mark and name != new and not {"/", "."} & set(new):
        other, after = "", new
    key = known_key(name, work, registry)
    if not before or not after or (other and key_of(other, work, registry) != key):
        raise UnusableError("an id stays on its page: concord mv page.md#old page.md#new")
    if set(after) & set(" \t{}\"'<>#"):
        raise UnusableError(f"{after} is no id; take letters, digits and hyphens")
    pages = [page for page in registry.pages.values() if page.locale and page.key == key]
    if not any(gives(page, before) for page in pages):
        raise UnusableError(f"{old}: no such id on the page")
    for page in pages:
        if after in registry.anchors(page.locale, key):
            raise UnusableError(f"{after} is taken on {page.path}; choose another id")
    return Moves({}, {(key, before): after})
