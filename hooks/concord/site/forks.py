"""Processes that are forked: they have the site as it stands in memory."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from ..processes.spreading import spread

Made = TypeVar("Made")


def can_fork() -> bool:
    """Whether this process can be doubled as it stands: not where it has threads."""
    from multiprocessing import current_process, get_all_start_methods

    # Apple's libraries start threads of their own, and a fork without them hangs.
    has_fork = "fork" in get_all_start_methods() and sys.platform != "darwin"
    return has_fork and threading.active_count() == 1 and not current_process().daemon


def forgotten(make: Callable[[], Made], size: int) -> Made:
    """What ``make`` makes, in a process that ends with all that it has loaded for that.

    ``size`` says how many pieces of work it is worth: of few it is made here.
    """
    if not can_fork():
        return make()
    found = spread(_made, make, [None], size, forked=True)
    return next(made for _, made in found)


def _made(make: Callable[[], Made], _: None) -> Made:
    return make()
