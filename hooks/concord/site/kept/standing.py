"""How the files of a built site stood when they had been written, so that none is read to compare.

By name, a digest of what a file was made of, and how it stood then: size, times, place on the disk.
Whoever changes a file changes one of these. Without the record, or in doubt, files are compared.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from ...disk.atomic_write import write_whole
from ...disk.regular_file import left_json

FOLDER = "standing"


def _is_whole(one: object) -> bool:
    return isinstance(one, list) and len(one) == 2 and all(isinstance(part, str) for part in one)


class Standing:
    """The record of a folder, kept below a ``cache``."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self._above = f"{folder}{os.sep}"
        self.file = cache / FOLDER / f"{sha256(os.fsencode(folder)).hexdigest()[:16]}.json"
        self.known: dict[str, list[str]] = {}
        self.now: dict[str, list[str]] = {}
        known = left_json(self.file)
        if isinstance(known, dict):
            self.known = {name: one for name, one in known.items() if _is_whole(one)}

    def holds(self, name: str, made_of: str) -> bool:
        """Whether a file stands as it was written of the same; then it is recorded again."""
        one = self.known.get(name)
        if not made_of or one is None or one != [made_of, self._stands(name)]:
            return False
        self.now[name] = one
        return True

    def made_of(self, name: str) -> str:
        """Of what a file was made, as the last build has recorded it; "" where it has not."""
        return self.known.get(name, [""])[0]

    def note(self, name: str, made_of: str) -> None:
        """Record a file that was written."""
        if made_of and (stands := self._stands(name)):
            self.now[name] = [made_of, stands]

    def save(self) -> None:
        """Keep the record of what was noted since, if that can be written."""
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.file, json.dumps(self.now).encode(), lasting=False)

    def forget(self) -> None:
        """Know nothing any more."""
        self.known, self.now = {}, {}
        with suppress(OSError):
            self.file.unlink()

    def _stands(self, name: str) -> str:
        """How a file stands, "" where there is none."""
        try:
            at = os.lstat(f"{self._above}{name}")
        except OSError:
            return ""
        return f"{at.st_ino} {at.st_size} {at.st_mtime_ns} {at.st_ctime_ns} {at.st_mode}"
