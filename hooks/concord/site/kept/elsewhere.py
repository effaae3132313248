"""Files outside the repository that a build opens, as Python tells of each (PEP 578).

A configuration may take pages, templates or pieces of text from anywhere. What is opened there is
noted, so that nobody has to know which extension reads what.
"""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from .versions import PACKAGE

OPENED, LISTED = "open", frozenset(("os.listdir", "os.scandir"))
HEARD = LISTED | {OPENED}
"""Of the events that Python tells of; there are thousands of others each second."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
PYTHONS = (*sysconfig.get_paths().values(), sys.prefix, sys.base_prefix, "/dev", "/proc", "/sys")
"""What stands here is known by the versions of Python and its packages, or is no file."""
MEMORY = "/dev/shm/"
"""But here files stand: who works in memory has the pages or what they take in there."""
BESIDE = frozenset((".git", "__pycache__"))
"""Git is asked for what its folder holds; what is compiled is known by what it is made of."""


class Elsewhere:
    """Notes files that are opened to be read and are not ``known``, by their whole paths.

    ``skipped`` are folders below the known ones that are not. ``is_unsure`` is true once a folder
    elsewhere was listed: who knows what will stand in it?
    """

    def __init__(self, known: Iterable[Path], skipped: Iterable[Path]) -> None:
        # Python lists the folders of its path, which are in the digest, to find modules.
        self.path = _all_whole(tuple(sys.path), os.getcwd())  # noqa: PTH109
        self.pythons = _below((*PYTHONS, str(PACKAGE)))
        self.known = _below(tuple(map(str, known)))
        self.skipped = _below(tuple(str(path) for path in skipped if path.name not in BESIDE))
        self.found: set[str] = set()
        self.is_unsure = False

    def digests(self) -> dict[str, str]:
        """The digest of each such file, and of each module that Python has loaded there."""
        loaded = (getattr(module, "__file__", None) for module in tuple(sys.modules.values()))
        files = {_whole(file) for file in loaded if file}
        own = {file for file in files if not self._is_known(file)}
        return {file: digest(file) for file in sorted(own | self.found)}

    def note(self, event: str, given: tuple[Any, ...]) -> None:
        """Take note of an event of Python's."""
        if event not in HEARD or not given or isinstance(given[0], int):
            return
        name = _whole(os.fsdecode(given[0] or "."))
        if self._is_known(name):
            return
        if event in LISTED:
            self.is_unsure |= name not in self.path
        elif not (len(given) > 2 and isinstance(given[2], int) and given[2] & WRITING):
            self.found.add(name)

    def _is_known(self, name: str) -> bool:
        name += os.sep
        if name.startswith(self.pythons) and not name.startswith(MEMORY):
            return True
        return name.startswith(self.known) and not name.startswith(self.skipped)


@lru_cache(maxsize=64)
def _below(folders: tuple[str, ...]) -> tuple[str, ...]:
    """What paths in folders begin with, in whichever way they are reached.

    Each page asks for the same, and each folder is looked for on the disk.
    """
    both = {way for folder in folders for way in (_whole(folder), os.path.realpath(folder))}
    return tuple(way + os.sep for way in both)


@lru_cache(maxsize=64)
def _all_whole(names: tuple[str, ...], here: str) -> tuple[str, ...]:
    """The whole paths of names that are from ``here``, where we are."""
    return tuple(_whole(name) for name in names)


def _whole(name: str) -> str:
    return os.path.abspath(name)  # noqa: PTH100 (pathlib would leave ".." in)


_AT_WORK: list[Elsewhere] = []
_HEARING: list[bool] = []


def _hear(event: str, given: tuple[Any, ...]) -> None:
    if event in HEARD:
        for one in _AT_WORK:
            one.note(event, given)


@contextmanager
def noting(one: Elsewhere) -> Iterator[None]:
    """Tell it meanwhile what is opened."""
    if not _HEARING:
        # It can never be taken out again.
        sys.addaudithook(_hear)
        _HEARING.append(True)
    _AT_WORK.append(one)
    try:
        yield
    finally:
        _AT_WORK.remove(one)


Heard = tuple[frozenset[str], bool]
"""The files that one has noted so far, and whether it is unsure."""


def heard() -> list[Heard]:
    """What each that is at work has noted; a process that was forked has them in this order."""
    return [(frozenset(one.found), one.is_unsure) for one in _AT_WORK]


def hear_again(told: Iterable[Heard]) -> None:
    """Note what another process, which began as this one stands, has noted."""
    for one, (found, is_unsure) in zip(_AT_WORK, told, strict=True):
        one.found |= found
        one.is_unsure |= is_unsure


def digest(file: str) -> str:
    """The digest of a file; "" where it cannot be read."""
    try:
        return hashlib.sha256(Path(file).read_bytes()).hexdigest()
    except OSError:
        return ""
