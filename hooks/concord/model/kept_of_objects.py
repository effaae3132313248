"""What is made of a whole page or its headings, kept while one place after another asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from operator import is_
from typing import Any, TypeVar, cast

Make = TypeVar("Make", bound=Callable[..., Any])
LAST = 4
"""Of so many pages: a page and its translation are looked at, and two more by whoever asks."""


def kept_of_objects(last: int = LAST) -> Callable[[Make], Make]:
    """Make something of values once, as long as they are among the last ones; none may change it.

    They are known again by being the same objects: to compare two pages costs as much as to read
    one, and the headings of one that many links lead to more than to look one of them up.
    """

    def keep(make: Make) -> Make:
        known: list[tuple[tuple[object, ...], object]] = []

        @wraps(make)
        def kept(*values: object) -> object:
            for ones, made in known:
                if all(map(is_, ones, values)):
                    return made
            made = make(*values)
            known[:] = [(values, made), *known[: last - 1]]
            return made

        return cast(Make, kept)

    return keep
