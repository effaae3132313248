"""What lies in the folders of a repository, each listed once however many patterns are tried."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import filter as matching
from functools import cache
from itertools import chain
from pathlib import Path

WILD = frozenset("*?[")


class Listing:
    """The files of a repository by patterns; what comes and goes meanwhile may be missed."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._listed: dict[str, Mapping[str, os.DirEntry[str]]] = {}

    def found(self, place: str, patterns: Sequence[str]) -> Iterator[Path]:
        """What patterns such as ``*/conf.py`` name in a folder, "" for the root, by pattern.

        A folder that cannot be listed holds nothing.
        """
        folder = os.path.join(self._root, place) if place else self._root  # noqa: PTH118
        for pattern in patterns:
            for path in self._below(folder, *_parts(pattern)):
                yield Path(path)

    def way(self, path: Path) -> str:
        """The folder of a file that was found, from the root, "" for the root itself."""
        folder = os.path.relpath(path.parent, self._root)
        return "" if folder == os.curdir else folder.replace(os.sep, "/")

    def _below(self, folder: str, name: str, *rest: str) -> Iterable[str]:
        names = self._names(folder, name, is_last=not rest)
        if not rest:
            return [f"{folder}{os.sep}{one}" for one in names]
        entries = self._entries(folder)
        folders = (f"{folder}{os.sep}{one}" for one in names if _is_folder(entries[one]))
        return chain.from_iterable(self._below(one, *rest) for one in folders)

    def _names(self, folder: str, name: str, *, is_last: bool) -> Iterable[str]:
        if not WILD.isdisjoint(name):
            entries = self._entries(folder)
            return entries if name == "*" else matching(entries, name)
        # One name is asked for rather than a whole folder listed, which may hold thousands.
        if (folder in self._listed or not is_last) and name not in self._entries(folder):
            return ()
        is_there = not is_last or os.path.exists(f"{folder}{os.sep}{name}")  # noqa: PTH110
        return (name,) if is_there else ()

    def _entries(self, folder: str) -> Mapping[str, os.DirEntry[str]]:
        if folder not in self._listed:
            try:
                with os.scandir(folder) as entries:
                    self._listed[folder] = {entry.name: entry for entry in entries}
            except OSError:
                self._listed[folder] = {}
        return self._listed[folder]


@cache
def _parts(pattern: str) -> tuple[str, ...]:
    return tuple(pattern.split("/"))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
