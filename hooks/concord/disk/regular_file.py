"""Reading a file that is one.

To open a pipe would wait for somebody to write into it, and a device may have no end.
"""

from __future__ import annotations

import errno
import json
import stat
from pathlib import Path
from typing import Any, BinaryIO


def opened(path: Path) -> BinaryIO:
    """A file, open to be read; links are followed.

    :raises OSError: when it cannot be, or what is there is no file.
    """
    if not stat.S_ISREG(path.stat().st_mode) and not path.is_dir():
        raise OSError(errno.EINVAL, "no regular file", str(path))
    return path.open("rb")


def content(path: Path) -> bytes:
    """The bytes of a file.

    :raises OSError: as :func:`opened`.
    """
    with opened(path) as file:
        return file.read()


def left_json(path: Path) -> Any:
    """The value that an earlier run has left in a file; None where it is missing or damaged."""
    try:
        return json.loads(content(path))
    except (OSError, ValueError, RecursionError):
        return None
