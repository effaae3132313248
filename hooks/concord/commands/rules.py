"""List the rules, or write the page that documents them."""

from __future__ import annotations

import argparse
import json
import sys

from ..rules.rulebook import Entry, entries, markdown

HELP = "list the rules"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")


def run(options: argparse.Namespace) -> int:
    """Print the table of rules."""
    rules = entries()
    if options.format == "json":
        print(json.dumps([rule.as_dict() for rule in rules], ensure_ascii=False, indent=2))
    elif options.format == "markdown":
        sys.stdout.write(markdown(rules))
    else:
        print("\n".join(_line(rule) for rule in rules))
    return 0


def _line(rule: Entry) -> str:
    mark = " [fixable]" if rule.fixable else ""
    return f"{rule.code}  {rule.name:<22} {rule.summary}{mark}"
