"""Writing several files, all of them or none, also where the process is killed in between.

While that goes on, a journal stands at the root. It names every file with the digests of what
stood there and of what is to stand there; new contents and copies of the old ones lie beside, in
hidden files that bear its token. Where it is found and nobody is at work, everything is taken back:
a file that is not what we made of it has been written by somebody else since, and is left alone.
Once all is in place the journal gets another name, and only what lies beside is left to sweep.
Who is at work is alone at the root.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from ..errors import UnusableError
from .alone import alone_at
from .atomic_write import leads_out, take_place, write_beside
from .regular_file import content

NAME, DONE, PART = (f".concord-{stage}.json" for stage in ("unfinished", "done", "begun"))
GONE = ""
"""The digest of a file that is not there."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file by its path from the root: the digests of its content before and after."""

    path: str
    was: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Journal:
    """What a process is about to write."""

    token: str
    changes: tuple[Change, ...]


def write_together(
    root: Path, files: Mapping[Path, bytes | None], new: Collection[Path] = ()
) -> None:
    """Put files below ``root`` in place, or take them away (None), all of them or none.

    Folders are made, and taken away where they get empty; links are followed. No file comes in the
    place of one that was made meanwhile, nor a ``new`` one of any.

    :raises OSError: when something cannot be written; every file is then as it was.
    :raises UnusableError: when another process is writing, or a link leads out of ``root``.
    """
    root = root.resolve()
    wanted = {Path(os.path.realpath(path)): data for path, data in files.items()}
    if out := [path.name for path in files if leads_out(root, path)]:
        raise UnusableError(f"{out[0]} is a symbolic link out of the pages; nothing was changed")
    with alone_at(root) as alone:
        if not alone:
            raise UnusableError("another concord is writing here; try again when it is done")
        _recover(root)
        _write(root, wanted, {Path(os.path.realpath(path)) for path in new})


def take_back(root: Path) -> int:
    """Take back what a process that died has begun to write below a root; how many files.

    :raises UnusableError: when its journal cannot be read.
    :raises OSError: when a file cannot be put back; the next call goes on.
    """
    root = root.resolve()
    if not any((root / name).exists() for name in (NAME, DONE, PART)):
        return 0
    with alone_at(root) as alone:
        return _recover(root) if alone else 0


def _recover(root: Path) -> int:
    (root / PART).unlink(missing_ok=True)
    if (root / DONE).exists():
        _sweep(root, _read(root, DONE))
    return _undo(root, _read(root, NAME)) if (root / NAME).exists() else 0


def _write(root: Path, wanted: Mapping[Path, bytes | None], new: Collection[Path]) -> None:
    # Loaded here: most runs write no journal, and it asks the system what machine this is.
    from uuid import uuid4

    changes = []
    for path, data in wanted.items():
        was = GONE if path in new else _digest(path)
        changes.append(Change(Path(os.path.relpath(path, root)).as_posix(), was, _of(data)))
    journal = Journal(uuid4().hex, tuple(changes))
    try:
        write_beside(root / NAME, root / PART, json.dumps(asdict(journal), indent=1).encode())
        (root / PART).replace(root / NAME)
        _lay_out(wanted, journal)
        _put(wanted, journal)
        (root / NAME).replace(root / DONE)
    except BaseException:
        _undo(root, journal)
        raise
    with suppress(OSError):
        _sweep(root, journal)


def _lay_out(wanted: Mapping[Path, bytes | None], journal: Journal) -> None:
    """Write new contents and copies of old ones beside the files; a copy is there whole."""
    for path, data in wanted.items():
        if data is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_beside(path, _beside(path, journal, "new"), data)
        if path.exists():
            write_beside(path, _beside(path, journal, "part"), content(path))
            _beside(path, journal, "part").replace(_beside(path, journal, "old"))


def _put(wanted: Mapping[Path, bytes | None], journal: Journal) -> None:
    for (path, data), change in zip(wanted.items(), journal.changes, strict=True):
        if data is None:
            path.unlink()
        else:
            put = take_place if change.was == GONE else Path.replace
            put(_beside(path, journal, "new"), path)


def _undo(root: Path, journal: Journal) -> int:
    """Give every file the content that it had; how many had another."""
    count = 0
    for change in journal.changes:
        path = root / change.path
        old, now = _beside(path, journal, "old"), _digest(path)
        if now == change.becomes != change.was:
            count += 1
            if change.was != GONE:
                old.replace(path)
            else:
                path.unlink(missing_ok=True)
    _clear(root, journal)
    for name in (NAME, PART):
        (root / name).unlink(missing_ok=True)
    return count


def _sweep(root: Path, journal: Journal) -> None:
    """Remove what lies beside files that are in place, then what says so."""
    _clear(root, journal)
    (root / DONE).unlink(missing_ok=True)


def _clear(root: Path, journal: Journal) -> None:
    for change in journal.changes:
        path = root / change.path
        for kind in ("new", "part", "old"):
            _beside(path, journal, kind).unlink(missing_ok=True)
        _drop_empty(root, path.parent)


def _drop_empty(root: Path, folder: Path) -> None:
    """Take away a folder in which nothing is left, and those above that then are empty."""
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _beside(path: Path, journal: Journal, kind: str) -> Path:
    """A hidden file beside one; its name is short, whatever that of the file is."""
    return path.with_name(f".{_of(os.fsencode(path.name))[:8]}.{journal.token}.{kind}")


def _digest(path: Path) -> str:
    return _of(content(path) if path.is_file() else None)


def _of(data: bytes | None) -> str:
    return GONE if data is None else hashlib.sha256(data).hexdigest()


def _read(root: Path, name: str) -> Journal:
    """A journal, whose files all lie below the root.

    :raises UnusableError: when it is none that we have written.
    """
    from uuid import UUID

    try:
        raw = json.loads(content(root / name))
        changes = tuple(Change(**one) for one in raw["changes"])
        _refuse_elsewhere(root, (change.path for change in changes))
        return Journal(UUID(raw["token"]).hex, changes)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        text = f"cannot be read ({error}); compare the pages with your last commit, then delete it"
        raise UnusableError(text, name) from error


def _refuse_elsewhere(root: Path, paths: Iterable[str]) -> None:
    for path in paths:
        if PurePosixPath(path).is_absolute() or leads_out(root, path) or (root / path).is_dir():
            raise ValueError(f"{path} is no file below it")
