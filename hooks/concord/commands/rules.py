"""List the rules, or write the page that documents them."""

from __future__ import annotations

import argparse
import sys

from ..own_files.json_text import json_text
from ..rules import Rule
from ..rules import rules as all_rules
from ..rules.rulebook import markdown, marks

HELP = "list the rules"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print the table of rules."""
    rules = all_rules()
    if options.format == "json":
        print(json_text([rule.as_dict() for rule in rules]), end="")
    elif options.format == "markdown":
        sys.stdout.write(markdown(rules))
    else:
        print("\n".join(_line(rule) for rule in rules))
    return 0


def _line(rule: Rule) -> str:
    return f"{rule.code}  {rule.name:<22} {rule.summary}{marks(rule)}"
