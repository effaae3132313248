"""What is made of a whole page or its headings, kept while one place after another asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from .page import Page

Made = TypeVar("Made")
LAST = 4
"""Of so many pages: a page and its translation are looked at, and two more by whoever asks."""


def kept_of_page(make: Callable[[Page], Made]) -> Callable[[Page], Made]:
    """Make something of a page once, as long as it is among the last ones; nobody may change it.

    A page is known again by being the same object: to compare two costs as much as to read one.
    """
    last: list[tuple[Page, Made]] = []

    @wraps(make)
    def kept(page: Page) -> Made:
        for one, made in last:
            if one is page:
                return made
        made = make(page)
        last[:] = [(page, made), *last[: LAST - 1]]
        return made

    return kept


def kept_of_objects(last: int) -> Callable[[Callable[..., Made]], Callable[..., Made]]:
    """Make something of values once, as long as they are among the last ones it was made of.

    They are known again by being the same objects, as a page is above: the headings of a page that
    many links lead to take longer to compare than one of them takes to be looked up.
    """

    def keep(make: Callable[..., Made]) -> Callable[..., Made]:
        known: list[tuple[tuple[object, ...], Made]] = []

        @wraps(make)
        def kept(*values: object) -> Made:
            for ones, made in known:
                if all(one is value for one, value in zip(ones, values, strict=True)):
                    return made
            made = make(*values)
            known[:] = [(values, made), *known[: last - 1]]
            return made

        return kept

    return keep
