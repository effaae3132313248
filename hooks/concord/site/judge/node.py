"""An element of a tree as the judge sees it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Node(NamedTuple):
    """An element: its namespace, name, and attributes by name.

    ``text`` is what a script holds, ``holds`` how many elements stand in a title or description of
    a drawing; of other elements neither is told.
    """

    space: str
    name: str
    attributes: Mapping[str, str]
    text: str = ""
    holds: int = 0

    def __hash__(self) -> int:
        return hash((self.space, self.name, *self.attributes.items(), self.text))
