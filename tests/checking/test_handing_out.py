"""Items handed out: each to one, and to whoever asks next."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from concord.processes.handing_out import MOST, handed_out


def test_who_asks_more_often_gets_more() -> None:
    items = list(range(10))
    with handed_out(items, 2) as (one, two):
        first, second = iter(one), iter(two)
        assert [next(first), next(second), next(second)] == [0, 1, 2]
        assert list(second) == items[3:]
        assert list(first) == []


@pytest.mark.parametrize("count", [0, 1, MOST, MOST + 1, 3 * MOST - 1])
def test_each_is_handed_out_once(count: int) -> None:
    items = list(range(count))
    with handed_out(items, 2) as shares:
        found = [item for share in shares for item in share]
    assert found == items


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be doubled here")
def test_a_process_that_is_forked_takes_from_the_same() -> None:
    with handed_out(list(range(6)), 2) as (one, two):
        here: Iterator[int] = iter(one)
        assert next(here) == 0
        process = os.fork()
        if not process:
            os._exit(next(iter(two)))
        _, status = os.waitpid(process, 0)
        assert os.waitstatus_to_exitcode(status) == 1
        assert list(here) == [2, 3, 4, 5]
