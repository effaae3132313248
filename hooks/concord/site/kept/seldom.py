"""What few builds ask for and takes long where they do: the orders of names, by what is ordered.

One small file, read when somebody asks and written when something is new, for one version of the
code and its libraries. A file that is damaged or cannot be written counts for nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from ...disk.atomic_write import write_whole
from ...disk.regular_file import content
from ..forks import forgotten
from .versions import code, libraries

LONG = 20
"""So many characters a name takes, about."""
MOST = 64
"""So many are kept, those that were made or asked for last."""


class Seldom:
    """What was made, kept in a ``file`` if there is one."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        self.is_new = False

    def made(self, given: Any, make: Callable[[], Any]) -> Any:
        """What ``make`` makes of values that JSON has, as values that it has.

        Of many it is made in a process of its own, for what it loads stays in memory.

        By ``given`` alone it is known again: it must tell what else may be made of the same values.
        """
        text = json.dumps(given, sort_keys=True)
        key = hashlib.sha256(text.encode()).hexdigest()
        self.is_new |= key not in self._known
        known, size = self._known, len(text) // LONG
        value = known.pop(key) if key in known else forgotten(make, size)
        self._known[key] = value
        return value

    def save(self) -> None:
        """Keep what is new."""
        if self.file is None or not self.is_new:
            return
        text = json.dumps(dict([*self._known.items()][-MOST:])).encode()
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.file, _seal(text) + text, lasting=False)

    @cached_property
    def _known(self) -> dict[str, Any]:
        with suppress(OSError, ValueError):
            whole = content(self.file) if self.file else b""
            text = whole[len(_seal(b"")) :]
            if whole.startswith(_seal(text)):
                known: dict[str, Any] = json.loads(text)
                return known
        return {}


def _seal(text: bytes) -> bytes:
    """What tells a file of today's version that is whole."""
    return hashlib.sha256((code() + libraries()).encode() + text).digest()
