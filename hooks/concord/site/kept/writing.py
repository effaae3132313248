"""Writing a site into a folder that may hold an earlier one."""

from __future__ import annotations

import os
from pathlib import Path


class Folder:
    """A folder in which files are put; what else is in it goes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.put_here: set[Path] = set()
        self.made_here: set[Path] = set()

    def put(self, name: str, content: bytes) -> None:
        """Write a file, by its path from the folder, unless it holds that already."""
        file = self.path / name
        self.put_here.add(file)
        try:
            if file.stat().st_size == len(content) and file.read_bytes() == content:
                return
        except OSError:
            self._make(file.parent)
        try:
            _write_new(file, content)
        except FileExistsError:
            # A new file, not new bytes in the old one: that may stand elsewhere under another name.
            file.unlink(missing_ok=True)
            _write_new(file, content)

    def _make(self, folder: Path) -> None:
        """Make a folder, once."""
        if folder not in self.made_here:
            folder.mkdir(parents=True, exist_ok=True)
            self.made_here.add(folder)

    def __contains__(self, name: object) -> bool:
        """Whether a file was put at a path from the folder."""
        return self.path / str(name) in self.put_here

    def clear(self) -> None:
        """Remove all that was not put there, and folders that are empty then."""
        for name, folders, files in os.walk(self.path, topdown=False):
            folder = Path(name)
            for one in (folder / file for file in files):
                if one not in self.put_here:
                    one.unlink()
            for one in (folder / below for below in folders):
                if one.is_symlink():
                    one.unlink()
                elif not any(one.iterdir()):
                    one.rmdir()


def _write_new(file: Path, content: bytes) -> None:
    """Write a file that is not there.

    :raises FileExistsError: when it is.
    """
    with file.open("xb") as new:
        new.write(content)
