"""Take a page away in every language, with all that leads to it.

Links to it become plain text; with --to they lead to another page, which then also has the
redirect. Its entries in the navigation, in related and broader and in the lock go as well. A
source that is cited stays. All files are written, or none.
"""

from __future__ import annotations

import argparse

from ..checking.gathering import read_registry
from ..errors import UnusableError
from ..moving.removal import plan_removal
from .moving import add_moving, carry_out, configs, known_key, refuse_links
from .terminal.progress import Bar
from .terminal.workspace import workspace

HELP = "take a page away, and all that leads to it"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("page", metavar="PAGE", help="path or key of a page")
    parser.add_argument("--to", metavar="PAGE", default="", help="where readers are led instead")
    add_moving(parser)


def run(options: argparse.Namespace) -> int:
    """Plan the removal, then write or show it."""
    work = workspace(options)
    with Bar() as bar:
        registry = read_registry(work.root, work.settings, bar.step)
    key = known_key(options.page, work, registry)
    to = known_key(options.to, work, registry) if options.to else ""
    if key == to:
        raise UnusableError("a page cannot lead to itself")
    plan = plan_removal(
        registry, key, to, lambda path: (work.root / path).read_bytes(), configs(work.root)
    )
    refuse_links(plan, work, registry)
    return carry_out(plan, work, options.dry_run)
