"""What is made of a whole page, kept while one place of it after the other asks for it."""

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
