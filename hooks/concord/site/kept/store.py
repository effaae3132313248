"""Pages as they were made, and what Markdown made of their texts, in one file of SQLite.

A page is kept with what it was made of: a digest of itself and of all that stands in every page,
the questions it asked, a digest of the answers; its content likewise, of its text. Each question
stands once, under a key that is made of it. Each row stands for itself, so that builds at the same
time only replace each other's rows, and one that is killed leaves none. A file that is damaged, or
cannot be written, counts for nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import brotli

from .questions import Questions
from .rows import Content, Kept, unpacked
from .tables import KNOWN_BY, connected, forget_gone, forget_unused, take_in

NAME = "pages.sqlite"
PART = "pages.{}.sqlite"
"""What a build of some locales keeps, for the one that puts them together to take."""
MANY = 50
"""After so many new pages it is looked which texts nobody needs any more."""


class Store:
    """The pages that earlier builds kept below a folder."""

    def __init__(self, folder: Path, locales: Collection[str] = ()) -> None:
        self.file = folder / (PART.format("-".join(sorted(locales))) if locales else NAME)
        self.is_part = bool(locales)
        self._base: sqlite3.Connection | None = None
        self._questions = Questions()
        self._is_loaded = False
        self._contents: dict[str, tuple[str, bytes, str]] = {}
        self._said: list[tuple[str, tuple[str, str, str]]] = []
        self._known_by: list[tuple[str, str, str, str, str]] = []
        self._rows: dict[str, list[tuple[Any, ...]]] = {"pages": [], "contents": []}

    def gather(self) -> None:
        """Take what builds of some locales have kept; a file that is damaged counts for nothing."""
        parts = () if self.is_part else sorted(self.file.parent.glob(PART.format("*")))
        for part in parts:
            with suppress(sqlite3.Error, OSError), self._open() as base:
                take_in(base, part)
            with suppress(OSError):
                part.unlink()

    def load(self) -> dict[str, Kept]:
        """What is kept, by address, without its HTML."""
        self._is_loaded = True
        try:
            with self._open() as base:
                self._questions.take(dict(base.execute("SELECT key, text FROM texts")))
                # At once, and without what was made: most of it nobody asks for.
                heads = base.execute("SELECT address, own, asked, answers FROM contents")
                self._contents = {address: head for address, *head in heads}
                rows = base.execute(
                    "SELECT address, own, asked, answers, assets, digest, taken, aside FROM pages"
                )
                return {row[0]: self._kept(row) for row in rows}
        except (sqlite3.Error, OSError, ValueError, KeyError, TypeError):
            self.forget()
            return {}

    def _kept(self, row: tuple[str, str, bytes, str, bytes, str, str, bytes]) -> Kept:
        address, own, asked, answers, assets, digest, taken, aside = row
        known, apart = self._questions.asked(asked), tuple(self._questions.asked(aside))
        stood = self._questions.value(assets)
        return Kept(address, own, known, answers, stood, digest, taken=taken, aside=apart)

    def html(self, address: str, own: str, answers: str) -> str | None:
        """The HTML of a page that is still what it was; None if it is another by now."""
        query = "SELECT html FROM pages WHERE address = ? AND own = ? AND answers = ?"
        try:
            row = self._reading().execute(query, (address, own, answers)).fetchone()
            return unpacked(row[0]) if row else None
        except (sqlite3.Error, OSError, ValueError, brotli.error):
            return None

    def content(self, address: str) -> Content | None:
        """What is known of what was made of the texts of the page at an address, without that.

        None where it is not kept.
        """
        if not self._is_loaded:
            self.load()
        try:
            own, asked, answers = self._contents[address]
            return Content(address, own, self._questions.asked(asked), answers)
        except KeyError:
            return None

    def whole(self, one: Content) -> Content | None:
        """A content with what was made; None if another is kept by now."""
        if one.packed:
            return one
        query = "SELECT answers, value FROM contents WHERE address = ? AND own = ?"
        try:
            row = self._reading().execute(query, (one.address, one.own)).fetchone()
        except (sqlite3.Error, OSError):
            return None
        found = row and one._replace(answers=row[0], packed=row[1])
        return found if found and found.made_of == one.made_of else None

    def put(self, page: Kept) -> None:
        """Keep a page from the next :meth:`save` on."""
        questions = self._questions
        row = (
            page.address, page.own, questions.keys(page.asked), page.answers,
            questions.key(page.assets), page.digest, page.packed, page.taken,
            questions.keys(page.aside),
        )  # fmt: skip
        self._rows["pages"].append(row)

    def put_content(self, one: Content) -> None:
        """Keep a content from the next :meth:`save` on."""
        keys = self._questions.keys(one.asked)
        self._rows["contents"].append((one.address, one.own, keys, one.answers, one.packed))

    def answered(self, table: str, address: str, before: str, now: str) -> None:
        """Let what is known of the answers be said in another way from the next :meth:`save` on."""
        self._said.append((table, (now, address, before)))

    def known_by(self, page: Kept, own: str, digest: str) -> None:
        """Let a page be known by another digest of what it is made of, and of what it is.

        From the next :meth:`save` on; its HTML stays as it is kept.
        """
        self._known_by.append((own, digest, page.address, page.own, page.digest))

    def save(self, there: Collection[str]) -> None:
        """Keep what was put here, and nothing but what is at the addresses that are ``there``.

        A part keeps what it has.
        """
        self.close()
        with suppress(sqlite3.Error, OSError), self._open() as base:
            if not self.is_part:
                forget_gone(base, there)
            for table, said in self._said:
                query = f"UPDATE {table} SET answers = ? WHERE address = ? AND answers = ?"
                base.execute(query, said)
            base.executemany(KNOWN_BY, self._known_by)
            new = self._questions.new()
            base.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", new)
            for table, rows in self._rows.items():
                for row in rows:
                    gaps = ", ".join("?" * len(row))
                    base.execute(f"INSERT OR REPLACE INTO {table} VALUES ({gaps})", row)
            if len(self._rows["pages"]) > MANY and not self.is_part:
                forget_unused(base)
        self._drop()

    def _drop(self) -> None:
        """Know nothing any more of what the file holds."""
        self._questions, self._is_loaded = Questions(), False
        self._contents = {}
        self._said.clear()
        self._known_by.clear()
        for rows in self._rows.values():
            rows.clear()

    def forget(self) -> None:
        """Keep nothing."""
        self.close()
        self._drop()
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
            self._base = connected(self.file)
        return self._base

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        base = connected(self.file)
        try:
            with base:
                yield base
        finally:
            base.close()
