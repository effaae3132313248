"""Build the hosted site into site/, beside the old one, which stands until the new one is whole."""

from __future__ import annotations

import argparse

from ...commands.arguments import add_site
from ...commands.progress import Bar
from ...commands.workspace import workspace

HELP = "build the hosted site into site/"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Build, verify and compress; put the new site in place of the old."""
    from ..publish.compress import compress
    from ..publish.naming import published_as
    from ..publish.site_build import build, check_site, put_in_place, workshop

    work = workspace(options)
    root, publishing = work.root.resolve(), published_as(work.root, work.settings)
    with workshop(root) as folder, Bar() as bar:
        new = folder / "site"
        build(root, new)
        check_site(new, publishing)
        compress(new, bar.step)
        put_in_place(new, root / "site")
    print("site/ is built: serve that folder, or open it with concord serve.")
    return 0
