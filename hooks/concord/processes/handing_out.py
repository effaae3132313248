"""Items handed out to processes that are forked: who has done one takes the next.

Each item is of another size: of fixed shares one takes longer than the others, and their
processors have nothing to do meanwhile. A pipe that is filled before the fork serves as well as
a counter with a lock: what one reads of it no other reads.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")
TICKET = 4
"""The bytes of a ticket: the index of the first item that it stands for."""
MOST = 4096
"""So many tickets fit into a pipe wherever there are any (16 KiB)."""


@contextmanager
def handed_out(items: Sequence[Item], number: int) -> Iterator[Sequence[Iterable[Item]]]:
    """What so many processes take, which are to be forked before this is over."""
    size = max(1, -(-len(items) // MOST))
    ours, theirs = os.pipe()
    try:
        with os.fdopen(theirs, "wb") as tickets:
            for first in range(0, len(items), size):
                tickets.write(first.to_bytes(TICKET, "big"))
        yield [_taken(items, ours, size) for _ in range(number)]
    finally:
        os.close(ours)


def _taken(items: Sequence[Item], tickets: int, size: int) -> Iterator[Item]:
    while ticket := os.read(tickets, TICKET):
        first = int.from_bytes(ticket, "big")
        yield from items[first : first + size]
