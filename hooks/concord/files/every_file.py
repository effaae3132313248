"""All files of a repository, before anybody has said which of them are pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

OTHERS = frozenset(("build", "dist", "node_modules", "target", "vendor", "venv"))
"""Folders at whatever depth that hold what programs make or others wrote."""


def every_file(root: Path) -> Iterator[str]:
    """The paths from ``root`` of what is neither hidden nor made, in order; no link is followed."""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(one for one in folders if one[0] != "." and not _is_made(folder, one))
        before = Path(folder).relative_to(root).as_posix()
        yield from (f"{before}/{one}".removeprefix("./") for one in sorted(files) if one[0] != ".")


def _is_made(folder: str, name: str) -> bool:
    """Whether a folder holds what programs make; a ``site`` without a page may be its sources."""
    if name == "site":
        return Path(folder, name, "index.html").exists()
    return name in OTHERS
