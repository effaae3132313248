"""Where tests write: in memory where that can be, for there nothing waits for a disk.

What concord writes whole it brings to the disk before it goes on, some twenty times in a build.
"""

from __future__ import annotations

import os
from pathlib import Path

MEMORY = Path("/dev/shm")
"""A file system in memory, where Linux has one."""
ROOM = 2 << 30
"""Bytes that have to be free there, and in memory: many times what a run holds at once."""


def place() -> Path | None:
    """The folder in memory; None where there is none, or too little room, or no program runs.

    Then tests write where the system has such files; some containers refuse the last.
    """
    try:
        about, left = os.statvfs(MEMORY), free()
    except (AttributeError, OSError):
        return None
    room = min(about.f_bavail * about.f_frsize, left)
    usable = os.access(MEMORY, os.W_OK | os.X_OK) and not about.f_flag & os.ST_NOEXEC
    return MEMORY if usable and room >= ROOM else None


def free() -> int:
    """The bytes of memory that can be had."""
    lines = Path("/proc/meminfo").read_text("ascii").splitlines()
    known = dict(line.split(":", 1) for line in lines)
    return int(known.get("MemAvailable", "0").split()[0]) << 10
