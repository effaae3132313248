"""When pages were last changed: from the history of the repository, read with one command."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import Path

from .epoch import EARLIEST, epoch

LOG = ("git", "-c", "core.quotePath=off", "log", "--format=%x00%ct", "--name-only", "--relative")


def last_changes(root: Path, paths: Iterable[str]) -> dict[str, datetime]:
    """The time of the last change of each path, by path from ``root``.

    A path without history has the time of the build; where that is not known either, none.
    """
    known = read_log(_log(root))
    moment = epoch(root)
    if moment > EARLIEST:
        now = datetime.fromtimestamp(moment, timezone.utc)
        return {path: known.get(path, now) for path in paths}
    return {path: known[path] for path in paths if path in known}


def read_log(log: str) -> dict[str, datetime]:
    """The newest time of each path in a log: per commit NUL, seconds, and lines of paths."""
    found: dict[str, datetime] = {}
    for commit in log.split("\0")[1:]:
        seconds, *paths = filter(None, commit.splitlines())
        time = datetime.fromtimestamp(int(seconds), timezone.utc)
        for path in paths:
            found[path] = max(time, found.get(path, time))
    return found


def _log(root: Path) -> str:
    """The log of a repository, "" where there is no repository or no git."""
    try:
        done = subprocess.run(LOG, cwd=root, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace")
