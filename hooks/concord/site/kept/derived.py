"""What was made of contents, by their digests: made once, whatever holds them and wherever.

One file of SQLite for each kind, for one version of the code and its libraries. What nobody has
asked for while a build was at work is gone after it. A file that is damaged or cannot be written
counts for nothing; without it everything is made again.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from ..laid_aside import Laid, LaidAside, taken
from .versions import code, libraries

FOLDER = "derived"
DIGEST = 32
PATIENCE = 10.0
HEADS = "CREATE TABLE IF NOT EXISTS heads (head TEXT NOT NULL)"
MADE = "CREATE TABLE IF NOT EXISTS made (key BLOB PRIMARY KEY, value BLOB NOT NULL)"
"""With rows of their own: what is made is longer than a tree of keys likes to hold."""


class Derived:
    """What an earlier build has made, and this one makes; see :func:`derived`."""

    def __init__(self, base: sqlite3.Connection | None = None, file: Path | None = None) -> None:
        self.base, self.file = base, file
        self.is_part = False
        self.asked: set[bytes] = set()
        self.new: dict[bytes, Laid] = {}
        self._aside = LaidAside(file.parent if file else None)

    @property
    def is_kept(self) -> bool:
        """Whether a later build has it; else it lasts as long as this one."""
        return self.base is not None

    def get(self, content: bytes) -> bytes | None:
        """What was made of a content, None where that is not known."""
        key = hashlib.sha256(content).digest()
        self.asked.add(key)
        if key in self.new:
            return taken(self.new[key])
        return None if self.base is None else _value(self.base, key)

    def later(self, content: bytes) -> Callable[[], bytes | None] | None:
        """The same, looked for when it is asked for, also after this has been closed.

        None where it is not known.
        """
        key = hashlib.sha256(content).digest()
        self.asked.add(key)
        is_known = key in self.new or (self.file and key in self._keys)
        return partial(self._fetched, key) if is_known else None

    def _fetched(self, key: bytes) -> bytes | None:
        """What stands under a key; no connection is shared with a process that is forked."""
        if key in self.new:
            return taken(self.new[key])
        return _fetched(self.file, key) if self.file else None

    @cached_property
    def _keys(self) -> frozenset[bytes]:
        """The keys of all that an earlier build has made."""
        if self.base is None:
            return frozenset()
        try:
            return frozenset(row[0] for row in self.base.execute("SELECT key FROM made"))
        except sqlite3.Error:
            return frozenset()

    def put(self, content: bytes, value: bytes) -> None:
        """Keep what was made of a content."""
        # What nobody keeps is little, and threads may put it.
        laid = self._aside.lay(value) if self.is_kept else value
        self.new[hashlib.sha256(content).digest()] = laid

    def keep(self, given: Any) -> None:
        """Keep what :meth:`made` has made of values, though nobody asks for it in this build."""
        self.asked.add(hashlib.sha256(_content(given)).digest())

    def keep_all(self) -> None:
        """Keep what was not asked for as well."""
        self.is_part = True

    def made(self, given: Any, make: Callable[[], Any]) -> Any:
        """What ``make`` makes of values that JSON has, as values that it has."""
        content = _content(given)
        known = self.get(content)
        if known is not None:
            return json.loads(known)
        value = make()
        written = json.dumps(value, ensure_ascii=False)
        self.put(content, written.encode("utf-8", "surrogatepass"))
        return value

    def save(self) -> None:
        """Keep what is new, and no longer what was not asked for, unless this is but a part."""
        if self.base is None:
            return
        with suppress(sqlite3.Error, OSError), self.base as base:
            if not _is_ours(base):
                return  # Another version has begun the file anew meanwhile.
            keys = (row[0] for row in base.execute("SELECT key FROM made").fetchall())
            gone = [(key,) for key in keys if not self.is_part and key not in self.asked]
            base.executemany("DELETE FROM made WHERE key = ?", gone)
            new = ((key, taken(laid)) for key, laid in self.new.items())
            rows = ((key, _seal(key, value) + value) for key, value in new)
            base.executemany("INSERT OR REPLACE INTO made VALUES (?, ?)", rows)


def _content(given: Any) -> bytes:
    """Values as what something is made of."""
    return json.dumps(given, sort_keys=True).encode()


@contextmanager
def derived(cache: Path, kind: str) -> Iterator[Derived]:
    """What was made of contents in one way, kept below a folder; saved unless something fails."""
    file = cache / FOLDER / f"{kind}.sqlite"
    base = None
    with suppress(sqlite3.Error, OSError):
        base = _open(file)
    found = Derived(base, file)
    try:
        yield found
        found.save()
    finally:
        if base is not None:
            base.close()


def _value(base: sqlite3.Connection, key: bytes) -> bytes | None:
    """What stands under a key, None where nothing does or that is damaged."""
    try:
        row = base.execute("SELECT value FROM made WHERE key = ?", (key,)).fetchone()
    except sqlite3.Error:
        return None
    value: bytes = row[0][DIGEST:] if row else b""
    return value if row and row[0][:DIGEST] == _seal(key, value) else None


def _fetched(file: Path, key: bytes) -> bytes | None:
    """What stands under a key in a file."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as base:
            return _value(base, key)
    except sqlite3.Error:
        return None


def _open(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _ready(file)
    except sqlite3.DatabaseError:
        file.unlink()
        return _ready(file)


def _ready(file: Path) -> sqlite3.Connection:
    """A file with its tables, emptied where another version has written it."""
    base = sqlite3.connect(file, timeout=PATIENCE)
    try:
        base.executescript(f"{HEADS}; {MADE};")
        with base:
            if not _is_ours(base):
                base.execute("DROP TABLE made")
                base.execute(MADE)
                base.execute("DELETE FROM heads")
                base.execute("INSERT INTO heads VALUES (?)", (_head(),))
    except BaseException:
        base.close()
        raise
    return base


def _is_ours(base: sqlite3.Connection) -> bool:
    return base.execute("SELECT head FROM heads").fetchall() == [(_head(),)]


def _head() -> str:
    return code() + libraries()


def _seal(key: bytes, value: bytes) -> bytes:
    return hashlib.sha256(key + value).digest()
