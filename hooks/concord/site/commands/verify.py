"""Verify the links, ids, search, headers and sizes of site/, as every build does."""

from __future__ import annotations

import argparse

from ...commands.terminal.arguments import add_site
from ...commands.terminal.workspace import workspace
from ..publish.options import read_options

HELP = "verify the links, ids, search, headers and sizes of site/"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Say what is wrong, or that nothing is."""
    from ..publish.site_build import check_site, hosted, workshop

    work = workspace(options)
    root, settings = work.root.resolve(), read_options(work.settings.publish)
    with workshop(root):
        check_site(hosted(root), settings)
    print("site/ has no fault.")
    return 0
