"""A damage: what is changed in which files, and the one place where a finding must stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from .docs import Docs


class Spot(NamedTuple):
    """A line of a file, from 1, as it stands after the damage."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Damage:
    """New contents by path, None for a file taken away, and where it is to be found.

    ``said`` tells a reader what was done.
    """

    edits: Mapping[str, bytes | None]
    spot: Spot
    said: str


Maker = Callable[[Docs, Random], "Damage | None"]
"""Makes one damage at random; None if it came upon a page with nothing to damage."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to damage pages, and the code of the rule that must find it."""

    name: str
    code: str
    make: Maker


def damages(kind: Kind, docs: Docs, number: int, seed: int) -> list[Damage]:
    """Up to ``number`` different damages of a kind; the same seed gives the same ones."""
    random = Random(f"{seed} {kind.name}")
    found: dict[tuple[tuple[str, bytes | None], ...], Damage] = {}
    for _ in range(number * 60):
        if len(found) == number:
            break
        if damage := kind.make(docs, random):
            found.setdefault(tuple(sorted(damage.edits.items())), damage)
    return list(found.values())
