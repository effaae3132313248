"""The commands of ``concord``, one module each: here, and where the table says.

A module has ``HELP``, ``arguments(parser)`` and ``run(options) -> int``, whose result is the exit
status: 0 nothing found, 1 findings. What cannot be used raises
:class:`~concord.errors.UnusableError` or an ``OSError`` and ends with 2. What all commands share
is in ``terminal/``; modules here that have none of the three serve one or two commands.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ..errors import UnusableError

HERE, EDITOR, SITE = "concord.commands", "concord.editor", "concord.site.commands"
COMMANDS = {
    **dict.fromkeys(
        (
            "init",
            "check",
            "fix",
            "baseline",
            "diff",
            "next",
            "accept",
            "status",
            "new",
            "mv",
            "rm",
            "rules",
            "explain",
            "graph",
            "export",
            "completion",
        ),
        HERE,
    ),
    "lsp": EDITOR,
    **dict.fromkeys(
        ("build", "serve", "offline", "verify", "headers", "publish", "rollback"), SITE
    ),
}
"""By name of the command, which is that of its module: the package it stands in."""


def command(name: str) -> ModuleType:
    """The module of a command; only the one that runs is loaded.

    :raises UnusableError: when packages that only building needs are not installed.
    """
    try:
        return import_module(f"{COMMANDS[name]}.{name}")
    except ModuleNotFoundError as error:
        if (error.name or "concord").partition(".")[0] == "concord":
            raise
        raise UnusableError(f'{name} needs {error.name}; pip install "concord-docs[site]"'
                            ) from error  # fmt: skip
