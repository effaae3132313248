"""When pages were last changed: from the history of the repository, read with one command.

No date is better than a wrong one: a checkout without its whole history does not tell when a
page was changed, but when the history was cut.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import Path

from .epoch import EARLIEST, epoch

GIT = ("git", "-c", "core.quotePath=off")
LOG = (*GIT, "log", "-z", "--format=%x00%ct", "--name-only", "--relative")
"""With -z, names are as they are, those with quotes and line ends too."""
SHALLOW = (*GIT, "rev-parse", "--is-shallow-repository")


def last_changes(root: Path, paths: Iterable[str]) -> dict[str, datetime]:
    """The time of the last change of each path, by path from ``root``; none where history is cut.

    A path without history has the time of the build; where that is not known either, none.
    """
    if _said(root, SHALLOW).strip() == b"true":
        return {}
    known = read_log(_said(root, LOG).decode("utf-8", "replace"))
    moment = epoch(root)
    if moment > EARLIEST:
        now = datetime.fromtimestamp(moment, timezone.utc)
        return {path: known.get(path, now) for path in paths}
    return {path: known[path] for path in paths if path in known}


def read_log(log: str) -> dict[str, datetime]:
    """The newest time of each path in a log whose parts end in NUL.

    Per commit an empty part, the seconds, and the paths, the first of them behind a line feed.
    """
    found: dict[str, datetime] = {}
    for commit in log.split("\0\0"):
        seconds, *paths = commit.lstrip("\0").split("\0")
        if not seconds.strip().isdigit():
            continue
        time = datetime.fromtimestamp(int(seconds), timezone.utc)
        for path in (path.removeprefix("\n") for path in paths if path.strip()):
            found[path] = max(time, found.get(path, time))
    return found


def _said(root: Path, command: tuple[str, ...]) -> bytes:
    """What a command of git says; nothing where there is no repository or no git."""
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, check=True, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return b""
    return done.stdout
