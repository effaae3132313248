"""One at a time: a lock that a second process waits for, gone with the process that holds it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock whose file is ``path``; says so when it has to wait.

    :raises OSError: when the file cannot be made.
    """
    with path.open("a+") as file:
        try:
            _take(file, wait=False)
        except OSError:
            print("Another set-up is running here; waiting for it.", file=sys.stderr)
            _take(file, wait=True)
        yield


def _take(file: IO[str], *, wait: bool) -> None:
    if sys.platform == "win32":
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
