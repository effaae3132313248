"""A folder for as long as a process works, which goes also where the process is killed.

What is left in the system's place for such folders, nobody knows whose it is. In the cache all is
ours: each folder is locked while its process lives, and who comes next removes those that are not.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..disk.alone import alone_at
from ..disk.own_folders import make_cache

PLACE = "passing"
FRESH = 1.0
"""Who made a folder so many seconds ago may be about to lock it."""


@contextmanager
def passing_folder(cache: Path) -> Iterator[Path]:
    """A new folder in a cache, gone at the end; in the system's place where that cannot be written.

    :raises OSError: when none can be made.
    """
    sweep(cache)
    with tempfile.TemporaryDirectory(prefix="concord-", dir=_place(cache)) as name:
        folder = Path(name)
        with alone_at(folder):
            yield folder


def sweep(cache: Path) -> None:
    """Remove what killed processes have left in a cache; Windows knows no lock that would tell."""
    place = cache / PLACE
    for folder in place.glob("*") if sys.platform != "win32" else ():
        with suppress(OSError), alone_at(folder) as alone:
            if alone and time.time() - folder.stat().st_mtime > FRESH:
                shutil.rmtree(folder, ignore_errors=True)


def _place(cache: Path) -> Path | None:
    place = cache / PLACE
    try:
        make_cache(cache)
        place.mkdir(exist_ok=True)
    except OSError:
        return None
    return place
