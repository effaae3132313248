"""The last whole build: while nothing is other than it was then, nothing needs to be made.

Its record holds a digest of everything that a build can read, of every file that it opened
elsewhere, and how what it made stands on the disk. Where one of these is another, or the record
is not there, the site is built, which needs none of it to be right.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from ...disk.atomic_write import write_whole
from ...disk.regular_file import left_json
from ...files.file_digests import keep_digests, recall_digests
from .elsewhere import Elsewhere, digest, noting
from .inputs import Inputs, inputs

FOLDER = "whole"
DIGESTS = "digests.json"
"""What files held and how they stood then, so that none is read to be known again."""


@dataclass
class Whole:
    """The record of the last whole build of ``out`` below the ``cache`` of a repository.

    ``made`` are all folders that builds write, ``form`` is what else decides this one. ``beside``
    says what it takes of what other builds have made.
    """

    root: Path
    out: Path
    cache: Path
    made: Sequence[Path]
    form: object
    beside: Callable[[], str] = str
    began: Inputs = field(default_factory=lambda: Inputs(""))

    def said(self) -> list[str] | None:
        """What the last build said, if it would make today what stands there; else None.

        How the inputs stand now is noted: what is built next is kept for these.
        """
        recall_digests(self.cache / DIGESTS)
        self.began = self._inputs()
        try:
            kept = left_json(self._file)
            same = kept["inputs"] == self.began.digest and kept["stands"] == stands(self.out)
            same = same and kept["beside"] == self.beside()
            if same and all(digest(file) == one for file, one in kept["elsewhere"].items()):
                return [str(line) for line in kept["said"]]
        except (OSError, ValueError, TypeError, LookupError, AttributeError):
            pass
        return None

    @contextmanager
    def building(self) -> Iterator[Callable[[list[str]], None]]:
        """Build meanwhile; what is yielded keeps the record, and what the build has said."""
        elsewhere = Elsewhere((self.root, self.out, *self.made), self.began.skipped)

        def keep(said: list[str]) -> None:
            self._keep(said, elsewhere)

        self._file.unlink(missing_ok=True)
        with noting(elsewhere):
            yield keep

    def _keep(self, said: list[str], elsewhere: Elsewhere) -> None:
        # Whoever wrote on while it was built finds it built again.
        known = self.began.digest
        is_same = bool(known) and not elsewhere.is_unsure and self._inputs().digest == known
        keep_digests(self.cache / DIGESTS)
        if not is_same:
            return
        record = {
            "inputs": known, "elsewhere": elsewhere.digests(), "stands": stands(self.out),
            "said": said, "beside": self.beside(),
        }  # fmt: skip
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, json.dumps(record).encode(), lasting=False)
        except OSError:
            pass

    @property
    def _file(self) -> Path:
        name = sha256(os.fsencode(self.out)).hexdigest()[:16]
        return self.cache / FOLDER / f"{name}.json"

    def _inputs(self) -> Inputs:
        return inputs(self.root, (self.out, self.cache, *self.made), self.form)


def stands(folder: Path) -> str:
    """How the files of a folder stand on the disk: names, sizes, times; "" without a folder."""
    found = sha256()
    folders = [str(folder)]
    try:
        while folders:
            for entry in sorted(os.scandir(folders.pop()), key=lambda one: one.name):
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                at = entry.stat(follow_symlinks=False)
                times = "" if entry.is_dir() else f"{at.st_size} {at.st_mtime_ns} {at.st_ctime_ns}"
                found.update(f"{entry.path}\0{times}\0".encode("utf-8", "surrogateescape"))
    except OSError:
        return ""
    return found.hexdigest()
