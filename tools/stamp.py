"""The stamp of an environment: from which Python and which pin files it was made."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

PYTHON = "python"


def current(root: Path, names: Iterable[str]) -> dict[str, str]:
    """The stamp that an environment made now from these pin files of ``root`` would carry.

    :raises FileNotFoundError: when a pin file is not there.
    """
    digests = {name: hashlib.sha256((root / name).read_bytes()).hexdigest() for name in names}
    return {PYTHON: ".".join(str(part) for part in sys.version_info[:2]), **digests}


def read(path: Path) -> dict[str, str]:
    """The stamp in a file, empty when there is none or it is damaged."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    return dict(line.split(" ", 1) for line in lines if " " in line)


def holds(stamp: Mapping[str, str], root: Path) -> bool:
    """Whether all that a stamp names is still as it was."""
    names = [name for name in stamp if name != PYTHON]
    there = all((root / name).is_file() for name in names)
    return bool(names) and there and stamp == current(root, names)


def write(path: Path, stamp: Mapping[str, str]) -> None:
    """Write a stamp whole or not at all."""
    beside = path.with_suffix(".new")
    beside.write_text("".join(f"{name} {value}\n" for name, value in stamp.items()), "utf-8")
    beside.replace(path)
