"""How much longer work takes on more, whatever else the machine does."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time
from timeit import timeit
from typing import TypeVar

Given = TypeVar("Given")

LEAST = 0.05
"""Seconds of the processor under which its clock tells nothing."""
ROUNDS = 5


def grows_slower(
    work: Callable[[Given], object],
    make: Callable[[int], Given],
    amounts: tuple[int, int],
    most: float,
) -> bool:
    """Whether work on the greater of two amounts takes less than so many times as long.

    The shortest time of several rounds counts: a machine that is busy has more of them. What takes
    less than the clock can tell is less than is allowed, whatever the smaller amount takes.
    """
    little, much = (make(amount) for amount in amounts)
    times = []
    for _ in range(ROUNDS):
        times.append(_seconds(work, much))
        if min(times) < LEAST:
            return True
        once = _seconds(work, little)
        # Were it disturbed, and half of it, less would be allowed: the second time is not needed.
        if min(times) < most * once / 2 + LEAST:
            return True
        if min(times) < most * min(once, _seconds(work, little)) + LEAST:
            return True
    return False


def _seconds(work: Callable[[Given], object], given: Given) -> float:
    return timeit(lambda: work(given), timer=process_time, number=1)
