"""Paths in a folder, as they are written: nothing is looked up on a disk."""

from __future__ import annotations

import re
from posixpath import relpath

DETOUR = re.compile("/[/.]")


def is_in(path: str, folder: str) -> bool:
    """Whether a path lies in a folder; in "" all do."""
    return path != folder and (not folder or path.startswith(f"{folder}/"))


def inside(path: str, folder: str) -> str:
    """A path from a folder that it lies in, or is; nearly all are written without detours."""
    inner = path[len(folder) + 1 :] if folder else path
    is_plain = inner and inner[-1] != "/" and path[0] not in "./" and not DETOUR.search(path)
    return inner if is_plain else relpath(path, folder or ".")
