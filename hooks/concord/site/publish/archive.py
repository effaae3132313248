"""ZIP archives that are the same bytes for the same files."""

from __future__ import annotations

import time
import zipfile
import zlib
from pathlib import Path

from ..kept.derived import Derived

LEVEL = 9
SUM = 4
"""Of how many bytes the checksum before what is packed is."""


def write_zip(
    folder: Path, file: Path, top: str, moment: int, known: Derived | None = None
) -> None:
    """Pack a folder's files below ``top`` in an archive, dated by ``moment`` (Unix time).

    Written beside and moved into place, so that ``file`` is whole or as it was. What is ``known``
    of the same bytes is not packed again.
    """
    date, known = time.gmtime(moment)[:6], known or Derived()
    part = file.with_name(file.name + ".part")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    entry = _entry(f"{top}/{path.relative_to(folder).as_posix()}", date)
                    _add(archive, entry, path.read_bytes(), known)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _entry(name: str, date: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o100644 << 16
    entry.create_system = 3
    return entry


def _add(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, data: bytes, known: Derived) -> None:
    """Add what is packed already, as ``writestr`` adds what it packs itself."""
    if (packed := known.get(data)) is None:
        packed = _packed(data)
        known.put(data, packed)
    assert archive.fp is not None
    entry.file_size, entry.compress_size = len(data), len(packed) - SUM
    entry.CRC = int.from_bytes(packed[:SUM], "big")
    entry.header_offset = archive.start_dir
    archive.fp.write(entry.FileHeader() + packed[SUM:])
    archive.filelist.append(entry)
    archive.start_dir = archive.fp.tell()


def _packed(data: bytes) -> bytes:
    """The checksum of bytes, and what they are packed."""
    packing = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return zlib.crc32(data).to_bytes(SUM, "big") + packing.compress(data) + packing.flush()
