"""What modules import from packages, and which of those packages nobody has asked for."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

OLDER_PYTHONS = {"tomli"}
"""What only older Pythons than the one that runs may need, so it may be absent here."""


def imported(modules: Iterable[Path]) -> set[str]:
    """The top-level names that modules import and that come from packages of others."""
    names = set[str]().union(*map(_named, modules))
    tops = {name.split(".")[0] for name in names}
    return tops - set(sys.stdlib_module_names) - OLDER_PYTHONS - {"concord"}


@cache
def _named(path: Path) -> frozenset[str]:
    """The whole names of the modules that one imports, but for those beside it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return frozenset(names)


def unmet(names: Iterable[str], asked: set[str]) -> set[str]:
    """The imported names whose package is not among those that are asked for."""
    owners, wanted = packages_distributions(), {plain(name) for name in asked}
    return {name for name in names if not wanted & {plain(owner) for owner in owners.get(name, ())}}


def plain(name: str) -> str:
    """A package's name in the one form in which names are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
