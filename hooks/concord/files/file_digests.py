"""The digests of files; one that stands as it did is not read twice by a process."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

MANY = 1 << 17
QUIET = 2_000_000_000
"""So many nanoseconds a file has to be left alone: what is written twice within a tick of its file
system stands as before."""


def file_digest(path: str) -> str:
    """The digest of a file as it is now.

    :raises OSError: when it cannot be read.
    """
    at = os.stat(path)  # noqa: PTH116 (thousands are asked for)
    stands = at.st_ino, at.st_size, at.st_mtime_ns, at.st_ctime_ns
    is_quiet = time.time_ns() - max(at.st_mtime_ns, at.st_ctime_ns) > QUIET
    return _read(path, stands) if is_quiet else _read.__wrapped__(path, stands)


@lru_cache(maxsize=MANY)
def _read(path: str, stands: tuple[int, ...]) -> str:
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def code_digest(place: Path, endings: tuple[str, ...]) -> str:
    """The digest of a file, or of a folder's that end so, by their names in it and contents.

    Where it stands says nothing. A link that leads nowhere, such as an editor's lock, is none.
    """
    found, above = hashlib.sha256(), len(str(place.parent)) + 1
    for path in sorted(_files_below(place)) if place.is_dir() else [str(place)]:
        if path.endswith(endings) and Path(path).is_file():
            name = path[above:].replace(os.sep, "/")
            found.update(f"{name}\0{file_digest(path)}\0".encode("utf-8", "surrogateescape"))
    return found.hexdigest()


def _files_below(folder: Path) -> Iterator[str]:
    """The files in a folder and in all below it, in no particular order."""
    for place, _, names in os.walk(folder):
        yield from (f"{place}{os.sep}{name}" for name in names)
