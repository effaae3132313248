"""Waiting until a file of the site changes, by looking at sizes and times; no service is needed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from ...errors import ConcordError
from ...files.walk import find_files
from ...layout.mkdocs_files import OTHERS
from ...settings import FILES, Settings

SECONDS = 0.5
"""Between two looks."""

Seen = dict[str, tuple[int, int]]


def changes(root: Path, settings: Callable[[], Settings]) -> Iterator[None]:
    """Yield at once, and then whenever a page, an asset, the settings or the lock has changed."""
    seen: Seen | None = None
    while True:
        now = _look(root, settings)
        if now != seen:
            seen = now
            yield
            continue
        time.sleep(SECONDS)


def _look(root: Path, settings: Callable[[], Settings]) -> Seen:
    """Size and time of every file that the check reads."""
    paths = [root / name for name in FILES]
    paths += [path for pattern in OTHERS for path in root.glob(pattern)]
    try:
        known = settings()
        tree = find_files(root, known)
        paths += [root / known.lock, *(root / file.path for file in tree.pages)]
        paths += [root / path for path in tree.attachments]
    except (ConcordError, OSError):
        pass
    return {str(path): stamp for path in paths if (stamp := _stamp(path))}


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
