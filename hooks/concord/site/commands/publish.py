"""Copy site/ to a new release in a folder, whose current/ a server serves."""

from __future__ import annotations

import argparse

from ...commands.terminal.arguments import add_site
from ...commands.terminal.workspace import workspace
from .target import target

HELP = "copy site/ to a new release in a folder and serve it there"
DIGITS = 12
"""So many digits of a digest tell releases apart."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)
    parser.add_argument("target", type=target, metavar="DIR", help="a server serves its current/")


def run(options: argparse.Namespace) -> int:
    """Make the release and say which it is."""
    from ..publish.releases import publish, refuse_inside
    from ..publish.site_build import hosted, replaced, workshop
    from ..released.checksums import folder_digest

    work = workspace(options)
    root = work.root.resolve()
    refuse_inside(options.target, [*replaced(root), root / work.settings.cache])
    # A build that replaced site/ meanwhile would leave a mixture in the copy.
    with workshop(root):
        site = hosted(root)
        name = folder_digest(site)[:DIGITS]
        print(f"Serving {publish(site, options.target, name).name}.")
    return 0
