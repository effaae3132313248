"""SHA-256 sums of the files of a folder, in the form that ``sha256sum -c`` reads."""

from __future__ import annotations

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            found.update(part)
    return found.hexdigest()


def folder_digest(folder: Path) -> str:
    """The SHA-256 of the names and contents of all files below a folder, in hexadecimal."""
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found.update(f"{path.relative_to(folder).as_posix()}\0{digest(path)}\n".encode())
    return found.hexdigest()


def write_checksums(folder: Path) -> None:
    """Write the sums of all files below a folder into it."""
    lines = [
        f"{digest(path)}  {path.relative_to(folder).as_posix()}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / NAME
    ]
    (folder / NAME).write_text("".join(lines), "utf-8", newline="\n")
