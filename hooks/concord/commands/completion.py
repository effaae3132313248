"""Print what makes a shell complete concord's commands and arguments.

bash: eval "$(concord completion bash)" in ~/.bashrc
zsh:  concord completion zsh > a folder of $fpath, as _concord
fish: concord completion fish > ~/.config/fish/completions/concord.fish
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

HELP = "print completion for a shell"
SHELLS = ("bash", "zsh", "fish")
FILES = ("PATH", "PAGE", "FILE", "OLD", "NEW")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def run(options: argparse.Namespace) -> int:
    """Print the completion."""
    import shtab

    from .terminal.arguments import parser

    whole = parser([])
    for action in _actions(whole):
        if action.metavar in FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # shtab reads it, argparse has no such field
        elif action.metavar == "DIR":
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]  # as above
    sys.stdout.write(shtab.complete(whole, options.shell))
    return 0


def _actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument of a parser and of its commands."""
    for action in parser._actions:
        yield action
        if isinstance(action, argparse._SubParsersAction):
            for sub in action.choices.values():
                yield from _actions(sub)
