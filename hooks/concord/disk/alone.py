"""Being the only process at work on a folder, by a lock that ends with the process."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def alone_at(folder: Path) -> Iterator[bool]:
    """Be the only one at work on a folder; False where another process is. Nobody waits.

    Windows has no such locks: there everybody is alone.

    :raises OSError: when the folder cannot be opened.
    """
    handle = os.open(folder, os.O_RDONLY) if sys.platform != "win32" else None
    try:
        yield handle is None or _lock(handle)
    finally:
        if handle is not None:
            os.close(handle)


def _lock(handle: int) -> bool:
    """Lock an open folder; where the file system knows no locks, nobody can hold one."""
    if sys.platform != "win32":
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            pass
    return True
