"""A page's body with its boxes flattened, and what was taken out of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Aside(NamedTuple):
    """Text taken out of the flow: raw HTML or the title of a box; lines from 0."""

    kind: str
    line: int
    column: int
    text: str
    container: tuple[str, ...]


@dataclass
class Unwrapped:
    """The flattened lines; per line how many characters were cut, and the boxes around it."""

    lines: list[str] = field(default_factory=list)
    cut: list[int] = field(default_factory=list)
    boxes: list[tuple[str, ...]] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
