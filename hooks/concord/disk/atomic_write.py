"""Writing a file whole or not at all. :mod:`concord.disk.journal` writes several together."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

ABANDONED = 3600
"""So many seconds old is a file that was begun by a process that has been killed."""


def write_whole(path: Path, data: bytes | Iterable[bytes], *, lasting: bool = True) -> None:
    """Put ``data`` in the place of a file in one step; its mode is kept, links are followed.

    What is not ``lasting`` may be lost, whole, when the machine goes down: it can be made again.
    It comes in the place of a link, for we make none where such files are kept, and what killed
    processes have begun for it goes. A device or a pipe is written to, and stays.

    :raises OSError: when the folder cannot be written; the file is then as it was.
    """
    if lasting and path.exists() and not path.is_file():
        with path.open("wb") as device:
            device.writelines(_parts(data))
        return
    # Path.resolve() raises what is no OSError where a link leads to itself.
    target = Path(os.path.realpath(path)) if lasting else path
    if not lasting:
        _sweep(target)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        _fill(handle, _parts(data), lasting)
        _take_mode(target, beside)
        beside.replace(target)
    except BaseException:
        beside.unlink()
        raise


def _sweep(target: Path) -> None:
    """Remove what was begun long ago for the place of a file: it may be as large as a cache."""
    for begun in target.parent.glob(f".{target.name}.????????"):
        with suppress(OSError):
            if time.time() - begun.lstat().st_mtime > ABANDONED:
                begun.unlink()


def _parts(data: bytes | Iterable[bytes]) -> Iterable[bytes]:
    return (data,) if isinstance(data, bytes) else data


def leads_out(root: Path, path: str | Path) -> bool:
    """Whether what stands at a path below a root lies out of it, or is git's, who may run it."""
    real, top = Path(os.path.realpath(root / path)), Path(os.path.realpath(root))
    return not real.is_relative_to(top) or ".git" in real.relative_to(top).parts


def write_beside(target: Path, beside: Path, data: bytes) -> None:
    """Write what is to stand at ``target`` into a file that is not there yet, with its mode.

    :raises OSError: when that cannot be done; part of the file may then be there.
    """
    _fill(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), (data,), lasting=True)
    _take_mode(target, beside)


def take_place(beside: Path, place: Path) -> None:
    """Put a file, which may stay beside as well, where none stands.

    :raises FileExistsError: when one does; it is left alone.
    """
    try:
        place.hardlink_to(beside)
    except OSError as error:
        if os.path.lexists(place):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(place)) from error
        beside.replace(place)  # A file system without links.


def _fill(handle: int, data: Iterable[bytes], lasting: bool) -> None:
    with os.fdopen(handle, "wb") as file:
        file.writelines(data)
        if lasting:
            file.flush()
            os.fsync(file.fileno())


def _take_mode(target: Path, beside: Path) -> None:
    """Give a new file the mode of the one in whose place it comes, or what the umask says."""
    if target.is_file() and not target.is_symlink():
        shutil.copymode(target, beside)
    else:
        beside.chmod(0o666 & ~_umask())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
