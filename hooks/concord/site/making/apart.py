"""Making pages in processes beside this one: what they noted and said comes back with each page.

Only processes that are forked have the site as it stands in memory; where there are none, or
none should be made, all is made here.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Generic, NamedTuple, TypeVar

from ...processes import spreading
from ..forks import can_fork
from ..kept.elsewhere import Heard, hear_again, heard

Item = TypeVar("Item")
Made = TypeVar("Made")
SPEAKER = "mkdocs"


class Said(NamedTuple):
    """A line that somebody logged."""

    name: str
    level: int
    text: str


class Apart(NamedTuple, Generic[Made]):
    """What was made in another process, what was said, and the files that were opened."""

    made: Made
    said: list[Said]
    heard: list[Heard]


def made_apart(make: Callable[[Item], Made], items: Sequence[Item]) -> Iterator[Made]:
    """What is made of each item, in no particular order, on all processors if there is much to do.

    Whatever is logged meanwhile is logged here, in the order of the items.
    """
    if len(items) <= spreading.ALONE or not can_fork():
        yield from map(make, items)
        return
    said: dict[int, list[Said]] = {}
    try:
        for index, one in spreading.spread(_make, make, items, forked=True):
            said[index] = one.said
            hear_again(one.heard)
            yield one.made
    finally:
        for index in sorted(said):
            for line in said[index]:
                logging.getLogger(line.name).log(line.level, "%s", line.text)


def _make(make: Callable[[Item], Made], item: Item) -> Apart[Made]:
    with _kept_back() as said:
        made = make(item)
    return Apart(made, said, heard())


class _Gathering(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[Said] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(Said(record.name, record.levelno, record.getMessage()))


@contextmanager
def _kept_back() -> Iterator[list[Said]]:
    """Gather what is said meanwhile instead of saying it."""
    logger, gathering = logging.getLogger(SPEAKER), _Gathering()
    before = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [gathering], False
    try:
        yield gathering.said
    finally:
        logger.handlers, logger.propagate = before
