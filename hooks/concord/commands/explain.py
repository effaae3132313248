"""Say what a rule finds, why, and how to mend it."""

from __future__ import annotations

import argparse

from ..errors import UnusableError
from ..rules import by_code
from ..rules.rulebook import explanation
from .terminal.arguments import codes

HELP = "say what a rule finds and why"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("rules", nargs="+", type=codes, metavar="RULE", help="a code or a name")


def run(options: argparse.Namespace) -> int:
    """Print the documentation of each rule."""
    found = [by_code(code) for given in options.rules for code in given]
    if None in found:
        raise UnusableError("name whole codes or names of rules; see concord rules")
    print("\n\n".join(explanation(rule) for rule in found if rule))
    return 0
