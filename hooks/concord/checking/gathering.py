"""The third step: the registry of the pages that were read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ..lock.records import among
from ..model import Lock
from ..registry import Registry, gather
from ..settings import Settings
from .files import Files
from .reading import Reading, Step, read, silent


def gathered(reading: Reading, lock: Lock | None = None) -> Registry:
    """The registry of pages, with the lock of their files or another one.

    :raises LockError: when the lock of the files cannot be read.
    """
    files = reading.files
    registry = gather(reading.pages, reading.keys, files.settings, reading.ways)
    kept = among(files.lock() if lock is None else lock, registry.pages)
    return replace(
        registry, lock=kept, navigation=files.navigation(reading.ways.generator),
        drawings=reading.drawings,
    )  # fmt: skip


def read_registry(
    root: Path, settings: Settings, step: Step = silent, lock: Lock | None = None
) -> Registry:
    """The registry of the repository at ``root``, its pages whole, without a look at them.

    :raises UnusableError: when there is no docs folder.
    :raises LockError: when no ``lock`` is given and the file is not one.
    """
    reading = read(Files(root, settings), {}, step)
    return replace(gathered(reading, lock), pages=reading.all_whole(step))
