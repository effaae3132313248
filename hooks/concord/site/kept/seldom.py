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

from ...atomic_write import write_whole
from ...regular_file import content
from .versions import code, libraries

MOST = 64
"""So many are kept, those that were made or asked for last."""


class Seldom:
    """What was made, kept in a ``file`` if there is one."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        self.is_new = False

    def made(self, given: Any, make: Callable[[], Any]) -> Any:
        """What ``make`` makes of values that JSON has, as values that it has.

        By ``given`` alone it is known again: it must tell what else may be made of the same values.
        """
        key = hashlib.sha256(json.dumps(given, sort_keys=True).encode()).hexdigest()
        self.is_new |= key not in self._known
        value = self._known.pop(key) if key in self._known else make()
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
