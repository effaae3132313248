"""The moment a build is dated by, so that the same commit gives the same bytes.

https://reproducible-builds.org/specs/source-date-epoch/
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from ...errors import UnusableError

EARLIEST = 315_532_800
"""1980-01-01, the earliest time that a ZIP archive can hold."""
LATEST = 4_102_444_799
"""The end of 2099: ZIP archives end in 2107, seconds in 32 bits in 2106."""
NAME = "SOURCE_DATE_EPOCH"


def epoch(root: Path) -> int:
    """Seconds since 1970: SOURCE_DATE_EPOCH, else the last commit's time, else 1980.

    :raises UnusableError: when the variable is no such number.
    """
    given = os.environ.get(NAME, "")
    if given:
        if not re.fullmatch("[0-9]{1,12}", given) or int(given) > LATEST:
            raise UnusableError(
                f"{NAME}={given[:40]!r}: expected seconds since 1970 of at most {LATEST},"
                " the end of 2099; give it such a number or none"
            )
        return max(int(given), EARLIEST)
    try:
        shown = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=root, capture_output=True, text=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return EARLIEST
    return min(max(int(shown.stdout.strip() or 0), EARLIEST), LATEST)
