"""Serve the release before the one that is served."""

from __future__ import annotations

import argparse

from .target import target

HELP = "serve the release before in a folder"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("target", type=target, metavar="DIR", help="a server serves its current/")


def run(options: argparse.Namespace) -> int:
    """Go back by one release and say which it is."""
    from ..publish.releases import rollback

    print(f"Serving {rollback(options.target).name}.")
    return 0
