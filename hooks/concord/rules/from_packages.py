"""Rules of other packages, which name each under the entry point group ``concord.rules``.

https://packaging.python.org/en/latest/specifications/entry-points/
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import SettingsError
from .rule import Rule

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "concord.rules"


def rules_of_packages(ours: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules of all packages that Python finds, by their codes.

    :raises SettingsError: with one line for every one that cannot be used.
    """
    taken = {name: rule.name for rule in ours for name in (rule.code, rule.name)}
    found: list[Rule] = []
    errors: list[str] = []
    for point in _entry_points() if _are_there() else ():
        rule = _loaded(point)
        faults = [rule] if isinstance(rule, str) else list(_clashes(rule, taken))
        errors += [f"{_where(point)}: {fault}" for fault in faults]
        if isinstance(rule, Rule) and not faults:
            taken |= dict.fromkeys((rule.code, rule.name), rule.name)
            found.append(rule)
    if errors:
        raise SettingsError("\n".join(errors))
    return tuple(sorted(found, key=lambda rule: rule.code))


def _are_there() -> bool:
    """Whether any package on Python's path speaks of rules.

    Mostly none does, and to load what reads entry points costs a sixth of a check that finds
    everything in its cache. Only folders can be looked into so; in archives any may be.
    """
    folders = [Path(name) for name in sys.path]
    points = (file for one in folders for file in one.glob("*-info/entry_points.txt"))
    return any(map(Path.is_file, folders)) or any(GROUP.encode() in p.read_bytes() for p in points)


def _entry_points() -> list[EntryPoint]:
    from importlib.metadata import entry_points

    return sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))


def _loaded(point: EntryPoint) -> Rule | str:
    """The rule of an entry point, or what is wrong with it."""
    try:
        rule = point.load()
    except Exception as error:  # Whatever code of others raises, it is their package to mend.
        return f"cannot be loaded: {type(error).__name__}: {error}"
    if isinstance(rule, Rule):
        return rule
    return "is no rule; make it one with page_rule, pair_rule or site_rule of concord.rules"


def _clashes(rule: Rule, taken: dict[str, str]) -> Iterator[str]:
    for name in (rule.code, rule.name):
        if name in taken:
            yield f"{name} is taken by the rule {taken[name]}"


def _where(point: EntryPoint) -> str:
    package = f" of {point.dist.name}" if point.dist else ""
    return f"{GROUP}: {point.name} = {point.value}{package}"
