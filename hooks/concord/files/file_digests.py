"""The digests of files; one that stands as it did is not read twice, by a process or the next.

What is known here outlives a build, as no other state does: each answer is compared with how its
file stands now, so that no build can tell what another has asked.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..disk.atomic_write import write_whole
from ..disk.regular_file import left_json

QUIET = 2_000_000_000
"""So many nanoseconds a file has to be left alone: what is written twice within a tick of its file
system stands as before."""


_KNOWN: dict[str, list[Any]] = {}
"""By path how a file stood when it was read, and its digest."""
_ASKED: set[str] = set()
_NEW: set[str] = set()
"""The paths of those that this process was asked for, and of those that it has read."""


def file_digest(path: str) -> str:
    """The digest of a file as it is now.

    :raises OSError: when it cannot be read.
    """
    at = os.stat(path)  # noqa: PTH116 (thousands are asked for)
    stands = [at.st_ino, at.st_size, at.st_mtime_ns, at.st_ctime_ns]
    _ASKED.add(path)
    known = _KNOWN.get(path)
    if known is not None and known[0] == stands:
        return str(known[1])
    is_quiet = time.time_ns() - max(at.st_mtime_ns, at.st_ctime_ns) > QUIET
    digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
    if is_quiet:
        _KNOWN[path] = [stands, digest]
        _NEW.add(path)
    return digest


def recall_digests(file: Path) -> None:
    """Know what another process has kept in a file; one that is damaged counts for nothing."""
    kept = left_json(file)
    if isinstance(kept, dict):
        right = {path: one for path, one in kept.items() if _is_whole(one)}
        _KNOWN.update({**right, **_KNOWN})


def _is_whole(one: object) -> bool:
    return isinstance(one, list) and len(one) == 2 and isinstance(one[1], str)


def keep_digests(file: Path) -> None:
    """Keep in a file all that was asked for, if it can be written and any of it is new."""
    if not _NEW:
        return
    known = {path: _KNOWN[path] for path in _ASKED & _KNOWN.keys()}
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps(known).encode(), lasting=False)


def code_digest(place: Path, endings: tuple[str, ...]) -> str:
    """The digest of a file, or of a folder's that end so, by their names in it and contents.

    Where it stands says nothing. A link that leads nowhere, such as an editor's lock, is none.
    """
    found, above = hashlib.sha256(), len(str(place.parent)) + 1
    for path in sorted(_files_below(place)) if place.is_dir() else [str(place)]:
        if path.endswith(endings) and os.path.isfile(path):  # noqa: PTH113 (as above)
            name = path[above:].replace(os.sep, "/")
            found.update(f"{name}\0{file_digest(path)}\0".encode("utf-8", "surrogateescape"))
    return found.hexdigest()


def _files_below(folder: Path) -> Iterator[str]:
    """The files in a folder and in all below it, in no particular order."""
    for place, _, names in os.walk(folder):
        yield from (f"{place}{os.sep}{name}" for name in names)
