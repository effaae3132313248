"""Write the headers of site/, and the rules for pages that have moved, as a server reads them."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...commands.terminal.arguments import add_site
from ...commands.terminal.workspace import workspace
from ...disk.atomic_write import write_whole
from ..finishing.headers import FORMS, read_rules, render_headers

HELP = "write the headers of site/ for nginx, Caddy or Netlify"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)
    parser.add_argument("form", choices=tuple(FORMS))
    parser.add_argument("-o", "--output", type=Path, help="the file to write")


def run(options: argparse.Namespace) -> int:
    """Print the text, or write it to the file that is named."""
    from ..finishing.policy import site_headers
    from ..publish.site_build import hosted, workshop

    root = workspace(options).root.resolve()
    with workshop(root):
        site = hosted(root)
        text = render_headers(site_headers(site), options.form, read_rules(site))
    if options.output:
        write_whole(options.output, text.encode())
    else:
        print(text, end="")
    return 0
