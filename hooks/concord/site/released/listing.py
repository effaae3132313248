"""What was made to be read offline: the files in dist/, and the list that says what they are.

The list is written beside them by the command that makes them, and read by the build of the site
that offers them. A file that is not what the list says of it counts as not made.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ...disk.atomic_write import write_whole
from ...errors import UnusableError
from .checksums import digest

DIST = "dist"
LIST = "downloads.json"


class Released(NamedTuple):
    """A file in dist/: ``kind`` is bundle, book or archive, ``locale`` that of a book.

    ``size`` counts bytes, ``digest`` is a SHA-256 in hexadecimal, ``day`` that of the commit it
    was made from (ISO 8601).
    """

    name: str
    kind: str
    locale: str
    size: int
    digest: str
    day: str


def released(file: Path, kind: str, moment: int, locale: str = "") -> Released:
    """What is to be said of a file that was made, dated by ``moment`` (Unix time)."""
    day = time.strftime("%Y-%m-%d", time.gmtime(moment))
    return Released(file.name, kind, locale, file.stat().st_size, digest(file), day)


def write_list(folder: Path, files: Iterable[Released]) -> None:
    """Write the list of files into their folder."""
    entries = [file._asdict() for file in files]
    write_whole(folder / LIST, (json.dumps(entries, indent=2) + "\n").encode())


def read_list(root: Path) -> tuple[Released, ...]:
    """The files in dist/ that are what their list says of them; none where there is no list.

    :raises UnusableError: when the list cannot be read.
    """
    file = root / DIST / LIST
    if not file.is_file():
        return ()
    try:
        entries = [Released(**entry) for entry in json.loads(file.read_text("utf-8"))]
    except (OSError, ValueError, TypeError) as error:
        raise UnusableError(
            f"{DIST}/{LIST} cannot be read ({error}); make it anew with concord offline"
        ) from error
    return tuple(entry for entry in entries if _is_there(root / DIST / entry.name, entry))


def _is_there(file: Path, entry: Released) -> bool:
    if file.name != entry.name or not file.is_file():
        return False
    return file.stat().st_size == entry.size and digest(file) == entry.digest
