"""Pages as they were made, and what Markdown made of their texts, in one file of SQLite.

A page is kept with what it was made of: a digest of itself and of all that stands in every page,
the questions it asked, a digest of the answers; its content likewise, of its text. Each row stands
for itself, so that builds at the same time only replace each other's rows, and one that is killed
leaves none. A file that is damaged, or cannot be written, counts for nothing.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import brotli

from ...checking.noting_tables import Asked

NAME = "pages.sqlite"
PART = "pages.{}.sqlite"
"""What a build of some locales keeps, for the one that puts them together to take."""
VERSION = 3
PATIENCE = 10.0
"""So many seconds are waited for another build that writes."""
TABLES = """
CREATE TABLE IF NOT EXISTS texts (key TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (
    address TEXT PRIMARY KEY, own TEXT NOT NULL, asked TEXT NOT NULL, answers TEXT NOT NULL,
    assets TEXT NOT NULL, html BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS contents (
    address TEXT PRIMARY KEY, own TEXT NOT NULL, asked TEXT NOT NULL, answers TEXT NOT NULL,
    value BLOB NOT NULL
);
"""
GONE = "DROP TABLE IF EXISTS texts; DROP TABLE IF EXISTS pages; DROP TABLE IF EXISTS contents;"


class Kept(NamedTuple):
    """A page: ``own`` and ``answers`` are digests; ``assets`` is where those stood that it names.

    ``html`` is None where it was not asked for.
    """

    address: str
    own: str
    asked: list[Asked]
    answers: str
    assets: dict[str, str]
    html: str | None = None


class Content(NamedTuple):
    """What Markdown made of the page at an address, as values that JSON has; else as a page."""

    address: str
    own: str
    asked: list[Asked]
    answers: str
    value: Any


class Store:
    """The pages that earlier builds kept below a folder."""

    def __init__(self, folder: Path, locales: Collection[str] = ()) -> None:
        self.file = folder / (PART.format("-".join(sorted(locales))) if locales else NAME)
        self.is_part = bool(locales)
        self._base: sqlite3.Connection | None = None

    def gather(self) -> None:
        """Take what builds of some locales have kept; a file that is damaged counts for nothing."""
        parts = () if self.is_part else sorted(self.file.parent.glob(PART.format("*")))
        for part in parts:
            with suppress(sqlite3.Error, OSError), self._open() as base:
                base.execute("ATTACH ? AS part", (str(part),))
                if base.execute("PRAGMA part.user_version").fetchone()[0] == VERSION:
                    for table in ("texts", "pages", "contents"):
                        base.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM part.{table}")
            with suppress(OSError):
                part.unlink()

    def load(self) -> dict[str, Kept]:
        """What is kept, by address, without its HTML."""
        try:
            with self._open() as base:
                texts = dict(base.execute("SELECT key, text FROM texts"))
                rows = base.execute("SELECT address, own, asked, answers, assets FROM pages")
                return {row[0]: _kept(row, texts) for row in rows}
        except (sqlite3.Error, OSError, ValueError, KeyError):
            self.forget()
            return {}

    def html(self, address: str, own: str, answers: str) -> str | None:
        """The HTML of a page that is still what it was; None if it is another by now."""
        query = "SELECT html FROM pages WHERE address = ? AND own = ? AND answers = ?"
        try:
            row = self._reading().execute(query, (address, own, answers)).fetchone()
            return brotli.decompress(row[0]).decode() if row else None
        except (sqlite3.Error, OSError, ValueError, brotli.error):
            return None

    def content(self, address: str) -> Content | None:
        """What Markdown made of the page at an address; None where that is not kept."""
        query = "SELECT own, asked, answers, value FROM contents WHERE address = ?"
        try:
            row = self._reading().execute(query, (address,)).fetchone()
            if row is None:
                return None
            own, packed, answers, value = row
            asked = [tuple(one) for one in json.loads(brotli.decompress(packed))]
            return Content(address, own, asked, answers, json.loads(brotli.decompress(value)))
        except (sqlite3.Error, OSError, ValueError, TypeError, brotli.error):
            return None

    def save(
        self, pages: Iterable[Kept], contents: Iterable[Content], there: Collection[str]
    ) -> None:
        """Keep pages and contents, and none but those at the addresses that are ``there``.

        A part keeps what it has.
        """
        self.close()
        with suppress(sqlite3.Error, OSError), self._open() as base:
            for table in () if self.is_part else ("pages", "contents"):
                known = [row[0] for row in base.execute(f"SELECT address FROM {table}")]
                gone = [(one,) for one in known if one not in there]
                base.executemany(f"DELETE FROM {table} WHERE address = ?", gone)
            _put_pages(base, pages)
            for one in contents:
                row = one.address, one.own, _packed(one.asked), one.answers, _packed(one.value)
                base.execute("INSERT OR REPLACE INTO contents VALUES (?, ?, ?, ?, ?)", row)

    def forget(self) -> None:
        """Keep nothing."""
        self.close()
        with suppress(OSError):
            self.file.unlink(missing_ok=True)

    def close(self) -> None:
        """Read no more until something is asked for: what is open must not be doubled by a fork."""
        if self._base is not None:
            self._base.close()
        self._base = None

    def _reading(self) -> sqlite3.Connection:
        """What rows are read from one by one."""
        if self._base is None:
            self._base = self._ready()
        return self._base

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        base = self._ready()
        try:
            with base:
                yield base
        finally:
            base.close()

    def _ready(self) -> sqlite3.Connection:
        """A connection to the file, which has its tables."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(self.file, timeout=PATIENCE)
        try:
            version = base.execute("PRAGMA user_version").fetchone()[0]
            if version not in (0, VERSION):
                base.executescript(GONE)
            if version != VERSION:
                base.executescript(f"{TABLES} PRAGMA user_version = {VERSION};")
        except BaseException:
            base.close()
            raise
        return base


def _put_pages(base: sqlite3.Connection, pages: Iterable[Kept]) -> None:
    """Keep pages; what several of them asked is written once."""
    keys: dict[Asked, str] = {}
    texts: dict[str, str] = {}

    def put(text: str) -> str:
        key = _key(text)
        texts[key] = text
        return key

    for page in pages:
        for one in page.asked:
            if one not in keys:
                keys[one] = put(_text(one))
        asked = " ".join(keys[one] for one in page.asked)
        html = _shrunk((page.html or "").encode())
        row = page.address, page.own, asked, page.answers, put(_text(page.assets)), html
        base.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?)", row)
    base.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", texts.items())


def _shrunk(content: bytes) -> bytes:
    """A content in less space; Brotli's lowest levels are quicker than zlib's, and no worse."""
    shrunk: bytes = brotli.compress(content, quality=1)
    return shrunk


def _packed(value: object) -> bytes:
    return _shrunk(json.dumps(value).encode())


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _kept(row: tuple[str, str, str, str, str], texts: dict[str, str]) -> Kept:
    address, own, asked, answers, assets = row
    questions = [tuple(json.loads(texts[key])) for key in asked.split()]
    return Kept(address, own, questions, answers, json.loads(texts[assets]))
