"""Show how far every translation is: accepted, stale, never accepted or missing.

Sections that lag are shown below their page, all of them with --sections. "gone" is a page that
only the lock still knows; the next accept takes its lines out.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from ..checking.gathering import read_registry
from ..lock.states import GONE, PartState, State, states
from ..own_files.json_text import json_text
from ..report.summary import counted
from .terminal.arguments import add_paths, add_site
from .terminal.progress import Bar
from .terminal.telling import harmless
from .terminal.workspace import workspace

HELP = "show how far every translation is"
WIDTH = 20
UNCUT = 400
COLOURS = {"accepted": "green", "stale": "yellow", "never accepted": "yellow", "missing": "red",
           GONE: "dim"}  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_paths(parser)
    add_site(parser)
    parser.add_argument("--sections", action="store_true", help="show every section")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print the table; the status is 0 whatever it shows."""
    work = workspace(options)
    with Bar() as bar:
        registry = read_registry(work.root, work.settings, bar.step)
    rows = [row for row in states(registry) if work.wants(row.path) or work.wants(row.original)]
    if options.format == "json":
        print(json_text([row.as_dict() for row in rows]), end="")
    else:
        _print(rows, options.sections)
    return 0


def _print(rows: list[State], whole: bool) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("page", overflow="fold")
    for title in ("locale", "accepted", "state"):
        table.add_column(title, no_wrap=True, min_width=len(title))
    # As text, names are no markup: brackets in them are brackets.
    for row in rows:
        table.add_row(
            Text(harmless(row.key)), row.locale, progress(row), _said(row), style=COLOURS[row.state]
        )
        for part in row.sections:
            if whole or (row.state == part.state == "stale"):
                bar = progress(part)
                name = Text(f"  {harmless(part.part)}")
                table.add_row(name, "", bar, _said(part), style=COLOURS[part.state])
    # A pipe has no width: nothing is cut there.
    console = Console(highlight=False, width=None if sys.stdout.isatty() else UNCUT)
    console.print(table)
    counts = Counter(row.state for row in rows)
    said = (f"{counts[state]} {state}" for state in COLOURS if counts[state])
    print(", ".join(said) or "No pages.")


def progress(row: State | PartState) -> str:
    """A bar of the blocks whose translation is accepted, and their share."""
    if row.state == GONE:
        return ""
    share = (row.blocks - row.stale) / row.blocks if row.blocks else float(row.state == "accepted")
    full = int(share * WIDTH)
    return f"{'█' * full}{'░' * (WIDTH - full)} {int(share * 100):>3} %"


def _said(row: State | PartState) -> str:
    if row.state == GONE:
        return f"gone ({counted(row.blocks, 'line')} in the lock)"
    return f"stale ({row.stale} of {row.blocks} blocks)" if row.state == "stale" else row.state
