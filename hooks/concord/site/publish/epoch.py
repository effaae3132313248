"""The moment a build is dated by, so that the same commit gives the same bytes.

https://reproducible-builds.org/specs/source-date-epoch/
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

EARLIEST = 315_532_800
"""1980-01-01, the earliest time that a ZIP archive can hold."""


def epoch(root: Path) -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH, else the last commit's time, else 1980."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdigit():
        return max(int(given), EARLIEST)
    try:
        shown = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=root, capture_output=True, text=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return EARLIEST
    return max(int(shown.stdout.strip() or 0), EARLIEST)
