"""Writing the archive with libzim, the library of the format's own makers."""

from __future__ import annotations

import os
import shutil
import struct
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from libzim.writer import Compression, Creator, FileProvider, Hint, IndexData, Item

from ....checking.reading import Step
from ...kept.derived import Derived
from .description import Description
from .entries import START, Entry, Redirect
from .identifiers import settle
from .packing import pack

MEDIA = {
    ".css": "text/css",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttl": "text/turtle",
    ".txt": "text/plain",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""Written out, since what Python knows of media types depends on the machine."""
UNKNOWN = "application/octet-stream"
OUT = 1
ROOM = 1 << 20
"""So many bytes more do not fit where libzim fails for want of room."""
"""Standard output, as the system numbers it: a library in C++ knows nothing of Python's."""


@dataclass(frozen=True, slots=True)
class Archive:
    """What is to be written; ``illustration`` is a PNG of 48 × 48 pixels."""

    description: Description
    illustration: bytes
    entries: Sequence[Entry]
    redirects: Sequence[Redirect]


class _Text(IndexData):
    """What is searched of a page."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry

    def has_indexdata(self) -> bool:
        return bool(self.entry.text)

    def get_title(self) -> str:
        return self.entry.title

    def get_content(self) -> str:
        return self.entry.text

    def get_keywords(self) -> str:
        return self.entry.keywords

    def get_wordcount(self) -> int:
        return len(self.entry.text.split())


class _File(Item):
    """A file of the bundle."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry

    def get_path(self) -> str:
        return self.entry.path

    def get_title(self) -> str:
        return self.entry.title

    def get_mimetype(self) -> str:
        return MEDIA.get(self.entry.file.suffix.lower(), UNKNOWN)

    def get_contentprovider(self) -> FileProvider:
        return FileProvider(self.entry.file)

    def get_hints(self) -> dict[Hint, int]:
        return {Hint.FRONT_ARTICLE: int(bool(self.entry.title))}

    def get_indexdata(self) -> _Text:
        return _Text(self.entry)


def write_zim(file: Path, archive: Archive, step: Step, known: Derived | None = None) -> None:
    """Write an archive; ``file`` is whole or as it was. Clusters that are ``known`` are kept.

    :raises OSError: when it cannot be written, as on a full disk.
    """
    # libzim keeps its indexes beside the archive while it writes.
    part = file.with_name(file.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    try:
        with _silent():
            if known is None or not _packed(part / file.name, archive, step, known):
                _write(part / file.name, archive, step, is_packed=True)
        settle(part / file.name)
        (part / file.name).replace(file)
    except RuntimeError as error:
        _try_room(part)
        raise OSError(f"libzim cannot write {file.name}: {error}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _try_room(folder: Path) -> None:
    """Raise what the system says where nothing fits into a folder: libzim keeps it to itself.

    :raises OSError: as on a full disk.
    """
    (folder / "room").write_bytes(bytes(ROOM))


def _packed(file: Path, archive: Archive, step: Step, known: Derived) -> bool:
    """Pack an archive cluster by cluster; whether libzim lays it out so that this can be done."""
    _write(file, archive, step, is_packed=False)
    try:
        pack(file, known, step)
    except (ValueError, struct.error):
        file.unlink()
        return False
    return True


@contextmanager
def _silent() -> Iterator[None]:
    """Send standard output nowhere meanwhile: libzim tells there what it does, asked or not.

    Our own bar is on standard error.
    """
    sys.stdout.flush()
    kept = os.dup(OUT)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), OUT)
        yield
    finally:
        os.dup2(kept, OUT)
        os.close(kept)


def _write(file: Path, archive: Archive, step: Step, is_packed: bool) -> None:
    # One worker, so that the entries stand in the same order each time.
    writer = Creator(file).config_nbworkers(1)
    writer.config_indexing(True, archive.description.languages[0])
    if not is_packed:
        writer.config_compression(Compression.none)
    with writer.set_mainpath(START) as out:
        for name, value in archive.description.metadata().items():
            out.add_metadata(name, value)
        out.add_illustration(48, archive.illustration)
        for number, entry in enumerate(archive.entries, 1):
            out.add_item(_File(entry))
            step("writing the ZIM archive", number, len(archive.entries))
        for redirect in archive.redirects:
            hints = {Hint.FRONT_ARTICLE: 1}
            out.add_redirection(redirect.path, redirect.title, redirect.target, hints)
