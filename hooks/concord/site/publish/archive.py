"""ZIP archives that are the same bytes for the same files."""

from __future__ import annotations

import time
import zipfile
from pathlib import Path


def write_zip(folder: Path, file: Path, top: str, moment: int) -> None:
    """Pack a folder's files below ``top`` in an archive, dated by ``moment`` (Unix time).

    Written beside and moved into place, so that ``file`` is whole or as it was.
    """
    date = time.gmtime(moment)[:6]
    part = file.with_name(file.name + ".part")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    _add(archive, path, f"{top}/{path.relative_to(folder).as_posix()}", date)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _add(
    archive: zipfile.ZipFile, path: Path, name: str, date: tuple[int, int, int, int, int, int]
) -> None:
    entry = zipfile.ZipInfo(name, date)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o100644 << 16
    entry.create_system = 3
    archive.writestr(entry, path.read_bytes(), compresslevel=9)
