"""The tables of a store of pages, and what is done to them as a whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Container
from pathlib import Path

from .questions import keys_in

VERSION = 5
PATIENCE = 10.0
"""So many seconds are waited for another build that writes."""
TABLES = """
CREATE TABLE IF NOT EXISTS saves (number INTEGER NOT NULL, head TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS texts (
    key BLOB PRIMARY KEY, text TEXT NOT NULL, said TEXT NOT NULL DEFAULT '',
    since INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (
    address TEXT PRIMARY KEY, own TEXT NOT NULL, asked BLOB NOT NULL, answers TEXT NOT NULL,
    assets BLOB NOT NULL, digest TEXT NOT NULL, html BLOB NOT NULL, taken TEXT NOT NULL,
    aside BLOB NOT NULL, known_at INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS contents (
    address TEXT PRIMARY KEY, own TEXT NOT NULL, asked BLOB NOT NULL, answers TEXT NOT NULL,
    value BLOB NOT NULL, known_at INTEGER NOT NULL
);
"""
NAMES = "saves", "texts", "pages", "contents"
GONE = "".join(f"DROP TABLE IF EXISTS {name};" for name in NAMES)
KNOWN_BY = """
UPDATE pages SET own = ?, digest = ? WHERE address = ? AND own = ? AND digest = ?
"""
"""Takes what a page is known by now, its address, and what it was known by."""


def connected(file: Path) -> sqlite3.Connection:
    """A connection to a file, which has the tables, emptied where another version wrote them."""
    file.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(file, timeout=PATIENCE)
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


def take_in(base: sqlite3.Connection, part: Path) -> None:
    """Take the rows of another file, where the same version wrote it."""
    base.execute("ATTACH ? AS part", (str(part),))
    if base.execute("PRAGMA part.user_version").fetchone()[0] == VERSION:
        base.execute("INSERT OR IGNORE INTO texts (key, text) SELECT key, text FROM part.texts")
        # What was said to their questions stands in the part alone.
        for table in ("pages", "contents"):
            base.execute(f"UPDATE part.{table} SET known_at = 0")
            base.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM part.{table}")


def forget_unused(base: sqlite3.Connection) -> None:
    """Keep no text that no row names any more."""
    used: set[bytes] = set()
    for table, column in (("pages", "asked"), ("pages", "aside"), ("contents", "asked")):
        for (keys,) in base.execute(f"SELECT {column} FROM {table}"):
            used.update(keys_in(keys))
    used.update(row[0] for row in base.execute("SELECT assets FROM pages"))
    there = [row[0] for row in base.execute("SELECT key FROM texts")]
    gone = [(key,) for key in there if key not in used]
    base.executemany("DELETE FROM texts WHERE key = ?", gone)


def forget_gone(base: sqlite3.Connection, there: Container[str]) -> None:
    """Keep nothing but what is at the addresses that are ``there``."""
    for table in ("pages", "contents"):
        known = [row[0] for row in base.execute(f"SELECT address FROM {table}")]
        gone = [(one,) for one in known if one not in there]
        base.executemany(f"DELETE FROM {table} WHERE address = ?", gone)
