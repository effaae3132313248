"""The figures of a block: numbers and dates in its prose, by value."""

from __future__ import annotations

from ..model import SILENT_KINDS, Block
from . import Quantity, find


def figures(block: Block, locale: str) -> list[Quantity]:
    """The numbers and dates in a block, in order; none in what is no prose."""
    return [] if block.kind in SILENT_KINDS else list(find(block.prose, locale))
