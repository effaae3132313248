"""The commands of ``python -m concord``, one module each.

A module has ``HELP``, ``arguments(parser)`` and ``run(options) -> int``, whose result is the exit
status: 0 nothing found, 1 findings. What cannot be used raises
:class:`~concord.errors.UnusableError` or an ``OSError`` and ends with 2.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

COMMANDS = (
    "check", "fix", "baseline", "accept", "status", "rules", "explain", "new", "graph", "export",
)  # fmt: skip
"""The names of the commands, which are those of their modules."""


def command(name: str) -> ModuleType:
    """The module of a command; only the one that runs is loaded."""
    return import_module(f"{__name__}.{name}")
