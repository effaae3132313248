"""A process whose work nobody waits for: it comes last."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

Context = TypeVar("Context")
Item = TypeVar("Item")
Result = TypeVar("Result")
BEHIND = 10
"""By so much it stands behind the others: beside one that works it gets a tenth of a processor."""


def come_last(given: tuple[Callable[[Context, Item], Result], Context], item: Item) -> Result:
    """Do some work, with its context and an item, where nobody else has use for a processor."""
    if hasattr(os, "nice"):
        os.nice(BEHIND)
    work, context = given
    return work(context, item)
