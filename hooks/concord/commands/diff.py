"""Show what has changed since translations were accepted: old English, new English, translation.

PAGE is a path or a key, with #SECTION or :LINE for a part of it; without one all that lags behind
what was once accepted is shown. The old English is found in the history of the repository.

Exit status: 0 nothing lags, 1 something does, 2 unusable input.
"""

from __future__ import annotations

import argparse
import sys

from ..checking.gathering import read_registry
from ..own_files.json_text import json_text
from ..report.side_by_side import plain, show
from ..report.summary import counted
from ..report.terminal import terminal
from .changed import Changed, changed, columns
from .terminal.arguments import add_site
from .terminal.named import add_named, lagging
from .terminal.progress import Bar
from .terminal.workspace import workspace

HELP = "show what has changed since translations were accepted"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_named(parser)
    add_site(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto")


def run(options: argparse.Namespace) -> int:
    """Print every block that lags."""
    work = workspace(options)
    with Bar() as bar:
        registry = read_registry(work.root, work.settings, bar.step)
    found = list(changed(lagging(options.pages, work, registry), work, registry))
    if options.format == "json":
        print(json_text([one.as_dict() for one in found]), end="")
    else:
        _print(found, options.color)
    return 1 if found else 0


def _print(found: list[Changed], color: str) -> None:
    console = terminal(color)
    for one in found:
        if color == "always" or sys.stdout.isatty():
            show(columns(one), console)
        else:
            print(plain(columns(one)))
    print(f"{counted(len(found), 'block')} to translate." if found else "Nothing lags.")
