"""Work in a process of its own, while this one goes on."""

from __future__ import annotations

import multiprocessing
import operator
import os

import pytest
from concord.processes.spreading import beside


def test_what_is_made_in_a_process_beside_comes_back_and_so_does_what_is_raised() -> None:
    assert beside(operator.mul, 6, 7) == 42
    with pytest.raises(ZeroDivisionError):
        beside(operator.truediv, 1, 0)


def usual_way(_: None, __: None) -> str:
    """How this process starts others, if nobody says how."""
    return multiprocessing.get_start_method()


def test_below_a_process_that_begins_anew_others_are_started_as_usual() -> None:
    assert beside(usual_way, None, None) == usual_way(None, None)


@pytest.mark.skipif(not hasattr(os, "nice"), reason="the system lowers no priority so")
def test_a_process_beside_works_behind_this_one() -> None:
    assert beside(priority, None, None) > priority(None, None)


def priority(_: None, __: None) -> int:
    """How far behind others this process works."""
    return os.nice(0)
