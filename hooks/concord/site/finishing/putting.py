"""Putting files into the folder of a site."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path


class Standing(Container[str]):
    """The paths of the files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __contains__(self, path: object) -> bool:
        return (self.folder / str(path)).is_file()


def put_text(path: Path, text: str) -> None:
    """Write a text, with one line end behind its last line."""
    put(path, ended(text))


def ended(text: str) -> bytes:
    """A text as the bytes of a file, with one line end behind its last line."""
    return ended_once(text.encode("utf-8"))


def ended_once(content: bytes) -> bytes:
    """The bytes of a text with one line end behind its last line; most have it, and are large."""
    if content.endswith(b"\n") and not content.endswith(b"\n\n"):
        return content
    return content.rstrip(b"\n") + b"\n"


def put(path: Path, content: bytes) -> None:
    """Write bytes; the folder is made where it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
