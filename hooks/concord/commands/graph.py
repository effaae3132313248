"""Print the graph of concepts as JSON: nodes, and edges for relations and links."""

from __future__ import annotations

import argparse

from ..checking.gathering import read_registry
from ..exports.concept_graph import concept_graph
from ..own_files.json_text import json_text
from .terminal.arguments import add_site
from .terminal.progress import Bar
from .terminal.workspace import workspace

HELP = "print the graph of concepts as JSON"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Print the graph."""
    work = workspace(options)
    with Bar() as bar:
        registry = read_registry(work.root, work.settings, bar.step)
    print(json_text(concept_graph(registry)), end="")
    return 0
