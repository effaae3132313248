"""A process whose work nobody waits for: it comes last, and starts others as usual."""

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


def start_as_usual() -> None:
    """Have this process start others as the system's Python does.

    One that is spawned would have all below it spawned, and send them what they find when forked.
    """
    from multiprocessing import set_start_method

    set_start_method(None, force=True)
