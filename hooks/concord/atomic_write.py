"""Writing files whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path


def write_whole(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Put ``data`` in the place of a file in one step; its mode is kept, links are followed.

    :raises OSError: when the folder cannot be written; the file is then as it was.
    """
    target = path.resolve()
    beside = _beside(target, (data,) if isinstance(data, bytes) else data)
    try:
        beside.replace(target)
    except BaseException:
        beside.unlink()
        raise


def _beside(target: Path, data: Iterable[bytes]) -> Path:
    """Write what is to stand at ``target`` into a new file in its folder, with its mode."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(data)
        if target.exists():
            shutil.copymode(target, beside)
        else:
            beside.chmod(0o666 & ~_umask())
    except BaseException:
        beside.unlink()
        raise
    return beside


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def write_together(files: Mapping[Path, bytes | None]) -> None:
    """Put several files in place, or take them away (None), all of them or none.

    New contents are written beside first; folders are made, and taken away where they get empty.

    :raises OSError: when something cannot be written; every file is then as it was.
    """
    fresh: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for path, data in files.items():
            made += _folders_for(path) if data is not None else []
            if data is not None:
                fresh[path] = _beside(path.resolve(), (data,))
        _swap(files, fresh)
    except BaseException:
        for beside in fresh.values():
            beside.unlink(missing_ok=True)
        _drop_empty(reversed(made))
        raise
    _drop_empty(path.parent for path, data in files.items() if data is None)


def _folders_for(path: Path) -> list[Path]:
    """Make the folders that a file needs; those that were not there, outermost first."""
    missing = [folder for folder in path.parents if not folder.exists()][::-1]
    path.parent.mkdir(parents=True, exist_ok=True)
    return missing


def _swap(files: Mapping[Path, bytes | None], fresh: Mapping[Path, Path]) -> None:
    """Put the new files in and take old ones away; put all back when one cannot be."""
    copies: dict[Path, Path] = {}
    placed: list[Path] = []
    try:
        for target in {path.resolve(): None for path in files}:
            if target.exists():
                copies[target] = _beside(target, (target.read_bytes(),))
        for path in files:
            placed.append(path.resolve())
            if path in fresh:
                fresh[path].replace(path.resolve())
            else:
                path.unlink()
    except BaseException:
        _put_back(placed, copies)
        raise
    finally:
        for copy in copies.values():
            copy.unlink(missing_ok=True)


def _put_back(placed: Iterable[Path], copies: dict[Path, Path]) -> None:
    for target in placed:
        if target in copies:
            copies.pop(target).replace(target)
        else:
            target.unlink(missing_ok=True)


def _drop_empty(folders: Iterable[Path]) -> None:
    """Take away folders in which nothing is left, and those above that then are empty."""
    for folder in folders:
        for one in (folder, *folder.parents):
            if not one.is_dir() or any(one.iterdir()):
                break
            one.rmdir()
