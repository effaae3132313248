"""What is needed later, on the disk meanwhile: of many pages more is made than fits in memory.

The files have no names, so that they go with the last process that has them. Who is forked can take
what was laid aside before, and lays aside in a file of its own.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple


class Place(NamedTuple):
    """Where something lies in a file."""

    file: IO[bytes]
    at: int
    length: int


Laid = Place | bytes
"""What tells something that was laid aside; itself where the disk takes no more."""


class LaidAside:
    """Bytes that are laid aside, on the disk of a ``folder`` or where the system has such files."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._file: IO[bytes] | None = None
        self._process = self._end = 0

    def lay(self, value: bytes) -> Laid:
        """Lay something aside."""
        try:
            file, at = self._own_file(), self._end
            file.seek(at)
            if file.write(value) < len(value):
                return value
        except OSError:
            return value
        self._end += len(value)
        return Place(file, at, len(value))

    def lay_all(self, pieces: Iterable[bytes]) -> Laid:
        """Lay something aside that comes in pieces, and which nobody else lays aside meanwhile."""
        laid = [self.lay(piece) for piece in pieces]
        places = [one for one in laid if isinstance(one, Place)]
        if not places or len(places) < len(laid):
            return b"".join(map(taken, laid))
        return places[0]._replace(length=sum(one.length for one in places))

    def _own_file(self) -> IO[bytes]:
        """The file of this process.

        :raises OSError: when there can be none.
        """
        if self._file is None or self._process != os.getpid():
            self._file, self._process, self._end = _opened(self.folder), os.getpid(), 0
        return self._file


def taken(laid: Laid) -> bytes:
    """What was laid aside, by this process or the one that it was forked from.

    :raises OSError: when the disk does not give it back.
    """
    if isinstance(laid, bytes):
        return laid
    file, at, length = laid
    if hasattr(os, "pread"):  # Forked processes have the place in a file in common.
        return os.pread(file.fileno(), length, at)
    file.seek(at)
    return file.read(length)


def _opened(folder: Path | None) -> IO[bytes]:
    """A file without a name, of which nothing waits in memory: whoever is forked finds all of it.

    :raises OSError: when there can be none.
    """
    if folder is not None:
        with suppress(OSError):
            return tempfile.TemporaryFile(buffering=0, dir=folder)
    return tempfile.TemporaryFile(buffering=0)
