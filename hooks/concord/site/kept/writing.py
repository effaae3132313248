"""Writing a site into a folder that may hold an earlier one."""

from __future__ import annotations

import os
from pathlib import Path


class Folder:
    """A folder in which files are put; what else is in it goes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.put_here: set[Path] = set()

    def put(self, name: str, content: bytes) -> None:
        """Write a file, by its path from the folder, unless it holds that already."""
        file = self.path / name
        self.put_here.add(file)
        try:
            if file.stat().st_size == len(content) and file.read_bytes() == content:
                return
        except OSError:
            file.parent.mkdir(parents=True, exist_ok=True)
        # A new file, not new bytes in the old one: that may stand elsewhere under another name.
        file.unlink(missing_ok=True)
        file.write_bytes(content)

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
