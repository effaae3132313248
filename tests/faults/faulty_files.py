"""Counts what a process does to the files below a folder, and lets one of these things go wrong.

Each operation is a line of a log, of all processes together: what is done, and to which path. Up to
a number they are left alone; at the next one the process is killed ("kill"), somebody stops it
("interrupt"), or the disk is full ("full"). Where data are written, half of them get there.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KILLED = 99
"""The exit status of a process that was killed."""
CHANGES = {
    "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod",
    "os.truncate",
}  # fmt: skip
EXCHANGE = "ctypes.dlopen"
"""What comes before two folders are exchanged: the system call itself tells nobody."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
plain_open = io.open


@dataclass
class Fault:
    """Where something goes wrong, and what: at the operation of that number, from 0."""

    root: Path
    log: Path
    at: int = -1
    kind: str = ""
    first: Callable[[], None] | None = None
    """What comes before the first of them, and before a folder is opened to be locked; once."""

    def happens(self, what: str, path: str, half: Callable[[], object] = lambda: None) -> None:
        """An operation: it is noted, and may be the one."""
        self.begin()
        handle = os.open(self.log, os.O_RDWR | os.O_CREAT | os.O_APPEND)
        number = os.pread(handle, os.fstat(handle).st_size, 0).count(b"\n")
        os.write(handle, f"{what} {path}\n".encode("utf-8", "replace"))
        os.close(handle)
        if number != self.at:
            return
        half()
        if self.kind == "kill":
            os._exit(KILLED)
        if self.kind == "interrupt":
            raise KeyboardInterrupt
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)

    def begin(self) -> None:
        """Something is to be done, or held, for the first time."""
        if first := self.first:
            self.first = None
            first()

    def concerns(self, path: object) -> bool:
        """Whether a path lies below the folder that is watched."""
        if not isinstance(path, (str, bytes, os.PathLike)):
            return False
        whole = Path.cwd() / os.fsdecode(path)
        return whole.is_relative_to(self.root) and ".cache" not in whole.parts

    def audit(self, event: str, given: tuple[Any, ...]) -> None:
        """Python tells of every operation before it does it."""
        if event == "open":
            if given[2] & WRITING and self.concerns(given[0]):
                self.happens("open", os.fsdecode(given[0]))
            elif given[1] is None and self.concerns(given[0]):
                self.begin()
        elif event == EXCHANGE and given[0] is None:
            self.happens("exchange", "")
        elif event in CHANGES and any(map(self.concerns, given[:2])):
            self.happens(event, os.fsdecode(given[0]))

    def open(self, file: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
        """What the built-in function gives; to be written, it is watched."""
        opened = plain_open(file, mode, *more, **named)
        if not set(mode) & set("wxa+") or not (isinstance(file, int) or self.concerns(file)):
            return opened
        return Written(opened, self, str(file))

    def sync(self, handle: int) -> None:
        """Bring a file to the disk: nobody would see it, for no trial takes the power away."""
        self.happens("sync", "")

    def watch(self) -> None:
        """From now on, for the life of the process."""
        builtins.open = io.open = self.open
        os.fsync = self.sync  # type: ignore[assignment]
        sys.addaudithook(self.audit)


class Written:
    """A file that is written: each time the data may get there by half."""

    def __init__(self, file: Any, fault: Fault, path: str) -> None:
        self.file, self.fault, self.path = file, fault, path

    def write(self, data: Any) -> Any:
        """Write, or half of it."""
        self.fault.happens("write", self.path, lambda: self._half(data))
        return self.file.write(data)

    def _half(self, data: Any) -> None:
        self.file.write(data[: len(data) // 2])
        self.file.flush()

    def writelines(self, lines: Iterable[Any]) -> None:
        """Write line by line."""
        for line in lines:
            self.write(line)

    def __enter__(self) -> Written:
        self.file.__enter__()
        return self

    def __exit__(self, *why: object) -> Any:
        return self.file.__exit__(*why)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)
