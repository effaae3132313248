"""One at a time: what a second process that wants the same waits for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

PATIENCE = 600
"""So many seconds are waited."""


@contextmanager
def turn(folder: Path, work: str, wait: float = PATIENCE) -> Iterator[None]:
    """Hold the lock in a folder, which is gone with the process that holds it.

    :raises TimeoutError: when another still holds it after ``wait`` seconds.
    :raises OSError: when the lock cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".lock")
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            print(f"Another {work} is at work; waiting for it.", file=sys.stderr, flush=True)
            lock.acquire(timeout=wait)
    except Timeout as error:
        raise TimeoutError(f"Another {work} is still at work; try again later.") from error
    try:
        yield
    finally:
        lock.release()
