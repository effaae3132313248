"""The garbage collector rests while a build reads its site, and goes on behind it."""

from __future__ import annotations

import gc

import pytest
from concord.processes.circles import uncollected


class Circle:
    """A value that only the garbage collector can free."""

    def __init__(self) -> None:
        self.own = self


def test_it_rests_meanwhile_and_leaves_alone_what_was_made() -> None:
    before = gc.get_freeze_count()
    try:
        with uncollected():
            assert not gc.isenabled()
            made = Circle()
        assert gc.isenabled()
        assert gc.get_freeze_count() > before
        assert all(one is not made for one in gc.get_objects())
    finally:
        gc.unfreeze()


def test_it_goes_on_where_something_failed() -> None:
    try:
        with pytest.raises(ValueError, match="a"), uncollected():
            raise ValueError("a")
        assert gc.isenabled()
    finally:
        gc.unfreeze()


def test_one_that_rested_before_rests_on() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()
