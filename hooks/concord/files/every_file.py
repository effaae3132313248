"""All files of a repository, before anybody has said which of them are pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

OTHERS = frozenset(("build", "dist", "node_modules", "site", "target", "vendor", "venv"))
"""Folders at whatever depth that hold what programs make or others wrote."""


def every_file(root: Path) -> Iterator[str]:
    """The paths from ``root`` of what is neither hidden nor made, in order; no link is followed."""
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(one for one in folders if one[0] != "." and one not in OTHERS)
        before = Path(folder).relative_to(root).as_posix()
        yield from (f"{before}/{one}".removeprefix("./") for one in sorted(files) if one[0] != ".")
