"""When Python's garbage collector looks for circles of values: seldom, or not at all."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_seldom() -> None:
    """Let the garbage collector look for circles only now and then.

    A check makes hundreds of thousands of values, keeps most of them to its end and has hardly
    a circle among them; by default a sixth of its time goes into looking for them. At its end
    none needs to be found: Python would go through all that is left before it ends.
    """
    gc.freeze()
    atexit.register(gc.freeze)
    gc.set_threshold(250_000, 20, 100)


@contextmanager
def uncollected() -> Iterator[None]:
    """Make values that stay to the end of this process: no circle is ever looked for in them.

    Of what a check makes one value in a hundred is in one; to look through all of them takes a
    fiftieth of a build.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_at_work:
            gc.enable()


@contextmanager
def collected_apart(again: bool) -> Iterator[None]:
    """Make values that stay until others are made in their place, ``again`` and again.

    They are looked through once, when others have come, and never while somebody waits: that takes
    0.6 s for 2,000 pages.
    """
    was_at_work = gc.isenabled()
    gc.disable()
    gc.unfreeze()
    try:
        yield
    finally:
        if again:
            gc.collect()
        gc.freeze()
        if was_at_work:
            gc.enable()
