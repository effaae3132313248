"""Writing a site into a folder that may hold an earlier one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from ..kept.standing import Standing


class Folder:
    """A folder in which files are put; what else is in it goes.

    A file that stands as ``standing`` has it, made of the same, is not written again.
    """

    def __init__(self, path: Path, standing: Standing) -> None:
        self.path, self.standing = path, standing
        self.put_here: set[str] = set()
        self.made_here: set[Path] = set()

    def holds(self, name: str, made_of: str) -> bool:
        """Whether what would be made of this stands there; then it has been put."""
        if not self.standing.holds(name, made_of):
            return False
        self.put_here.add(name)
        return True

    def made_of(self, name: str) -> str:
        """Of what a file was made in the last build, "" where that is not known."""
        return self.standing.made_of(name)

    def put(self, name: str, content: bytes, made_of: str = "") -> None:
        """Write a file, by its path from the folder, unless it holds that already."""
        self.put_here.add(name)
        self._write(self.path / name, content)
        self.standing.note(name, made_of)

    def _write(self, file: Path, content: bytes) -> None:
        try:
            if file.stat().st_size == len(content) and file.read_bytes() == content:
                return
        except OSError:
            self._make(file.parent)
        try:
            _write_new(file, content)
        except FileExistsError:
            # A new file, not new bytes in the old one: that may stand elsewhere under another name.
            _remove(file)
            _write_new(file, content)

    def _make(self, folder: Path) -> None:
        """Make a folder, once; a file that stands in its way goes."""
        if folder in self.made_here:
            return
        above = (folder, *folder.parents)[: len(folder.relative_to(self.path).parts)]
        for one in reversed(above):
            if not one.is_dir():
                one.unlink(missing_ok=True)
        folder.mkdir(parents=True, exist_ok=True)
        self.made_here.add(folder)

    def __contains__(self, name: object) -> bool:
        """Whether a file was put at a path from the folder."""
        return str(name) in self.put_here

    def clear(self) -> None:
        """Remove all that was not put there, and folders that are empty then."""
        self._clear(self.path, "")

    def _clear(self, folder: Path, above: str) -> bool:
        """Clear a folder whose path ends with a slash; whether anything is left in it."""
        left = False
        for entry in list(os.scandir(folder)):
            name = f"{above}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if self._clear(Path(entry.path), f"{name}/"):
                    left = True
                else:
                    Path(entry.path).rmdir()
            elif name in self.put_here:
                left = True
            else:
                Path(entry.path).unlink()
        return left


def _remove(file: Path) -> None:
    """Remove what stands in the place of a file, be it a folder."""
    if file.is_dir() and not file.is_symlink():
        shutil.rmtree(file)
    else:
        file.unlink(missing_ok=True)


def _write_new(file: Path, content: bytes) -> None:
    """Write a file that is not there.

    :raises FileExistsError: when it is.
    """
    with file.open("xb") as new:
        new.write(content)
