"""Serve an editor over standard input and output (Language Server Protocol).

How to set up VS Code, Neovim, Helix and Emacs stands in hooks/EDITORS.md.
"""

from __future__ import annotations

import argparse

from ..errors import UnusableError

HELP = "serve an editor (Language Server Protocol)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments: those that editors give."""
    parser.add_argument("--stdio", action="store_true", help="as editors say; there is no other")


def run(options: argparse.Namespace) -> int:
    """Answer until the editor leaves."""
    try:
        from .serving import serve
    except ModuleNotFoundError as error:
        raise UnusableError(f'{error.name} is not installed; pip install "concord-docs[editor]"'
                            ) from error  # fmt: skip
    serve()
    return 0
