"""The command line: commands, and the arguments that several of them share."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from ... import __version__
from ...errors import UnusableError
from ...languages.tags import tag_of
from ...nearest import did_you_mean
from ...settings import CODES
from .. import COMMANDS, command
from .telling import harmless


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Print the message and leave with status 2."""
        self.exit(2, harmless(f"{self.prog}: {message}; see {self.prog} --help\n"))


def parser(arguments: Sequence[str]) -> Parser:
    """The parser of a command line; it sets ``run`` to the command's function."""
    top = Parser(
        prog="concord", allow_abbrev=False,
        description="Keeps concepts, languages and sources of a documentation site in agreement.",
    )  # fmt: skip
    top.add_argument("--version", action="version", version=f"concord {__version__}")
    subs = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    wanted = arguments[0] if arguments else ""
    if wanted == "--version":
        return top
    if wanted in COMMANDS:
        _add_command(subs, wanted)
        return top
    if arguments and not wanted.startswith("-"):
        hint = did_you_mean(wanted, [*COMMANDS], f"there are {', '.join(COMMANDS)}")
        top.exit(2, f"concord: {wanted} is no command; {hint}\n")
    for name in COMMANDS:
        try:
            _add_command(subs, name)
        except UnusableError:
            subs.add_parser(name, help='with pip install "concord-docs[site]"')
    return top


def _add_command(subs: argparse._SubParsersAction[Parser], name: str) -> None:
    module = command(name)
    sub = subs.add_parser(
        name, help=module.HELP, description=module.__doc__, allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    module.arguments(sub)
    sub.set_defaults(run=module.run)


def add_root(sub: argparse.ArgumentParser) -> None:
    """Where the site is."""
    sub.add_argument(
        "--root", type=Path, default=Path(), metavar="DIR",
        help="the root of the repository (default: here)",
    )  # fmt: skip


def add_site(sub: argparse.ArgumentParser) -> None:
    """Where the site is and how it is set up."""
    add_root(sub)
    sub.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="settings (default: concord.toml or pyproject.toml in the root)",
    )


def add_rules(sub: argparse.ArgumentParser) -> None:
    """Which rules speak."""
    for name, what in (
        ("select", "only these rules"),
        ("extend-select", "these rules as well"),
        ("ignore", "none of these rules"),
    ):
        sub.add_argument(
            f"--{name}",
            type=codes,
            action="extend",
            default=[],
            metavar="RULES",
            help=f"{what}: codes, their beginnings or names, separated by commas",
        )


def add_paths(sub: argparse.ArgumentParser) -> None:
    """Which pages are spoken of; the whole site is looked at all the same."""
    sub.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="only these files and folders"
    )


def add_locales(sub: argparse.ArgumentParser, what: str) -> None:
    """Which languages a job is about, so that several share a site."""
    sub.add_argument(
        "--locales", type=_tags, default=[], metavar="LOCALES",
        help=f"{what}: names, separated by commas",
    )  # fmt: skip


def _tags(text: str) -> list[str]:
    return [tag_of(name) for name in names(text)]


def names(text: str) -> list[str]:
    """The names in a list, separated by commas."""
    return [name.strip() for name in text.split(",") if name.strip()]


def codes(text: str) -> list[str]:
    """The codes in a list that may hold names as well.

    :raises argparse.ArgumentTypeError: when something names no rule.
    """
    return [_code(name) for name in names(text)]


def _code(name: str) -> str:
    from ...rules import by_code, rules

    if rule := by_code(name):
        return rule.code
    known = [rule.code for rule in rules()]
    if CODES.match(name.upper()) and any(code.startswith(name.upper()) for code in known):
        return name.upper()
    hint = did_you_mean(name, [*known, *(rule.name for rule in rules())], "see concord rules")
    raise argparse.ArgumentTypeError(f"{name} is no rule; {hint}")
