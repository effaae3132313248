"""What a store is to write when it is saved next."""

from __future__ import annotations

import marshal
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..laid_aside import Laid, LaidAside, taken
from .tables import KNOWN_BY

ANSWERED = "UPDATE {} SET known_at = ?, answers = ? WHERE address = ? AND answers = ?"

Row = tuple[Any, ...]


class Pending:
    """Rows by table and address, laid aside on the disk of a folder; the last of each counts.

    ``said`` are others whose answers are what they were: the table, how they are said now, the
    address, how they were said before. ``known_by`` is as of :data:`.tables.KNOWN_BY`.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.said: list[tuple[str, tuple[str, str, str]]] = []
        self.known_by: list[tuple[str, str, str, str, str]] = []
        self._laid: dict[str, dict[str, Laid]] = {"pages": {}, "contents": {}}
        self._aside = LaidAside(folder)

    def put(self, table: str, row: Row, is_right: bool) -> None:
        """Have a row written, which begins with its address; whether its answers are today's."""
        self._laid[table][row[0]] = self._aside.lay(marshal.dumps((row, is_right)))

    def content(self, address: str, own: str) -> tuple[str, bytes] | None:
        """The answers and the value of a content to be written, None where none can be had."""
        laid = self._laid["contents"].get(address)
        try:
            row: Row = marshal.loads(taken(laid))[0] if laid else ()
        except (OSError, ValueError, EOFError):
            return None
        return (row[3], row[4]) if row and row[1] == own else None

    def number(self, table: str) -> int:
        """How many rows a table gets."""
        return len(self._laid[table])

    def write(self, base: sqlite3.Connection, number: int) -> None:
        """Write all of it in the save of a number."""
        for table, said in self.said:
            base.execute(ANSWERED.format(table), (number, *said))
        base.executemany(KNOWN_BY, self.known_by)
        for table, laid in self._laid.items():
            for row in _numbered(laid.values(), number):
                gaps = ", ".join("?" * len(row))
                base.execute(f"INSERT OR REPLACE INTO {table} VALUES ({gaps})", row)


def _numbered(laid: Iterable[Laid], number: int) -> Iterator[Row]:
    """Rows with the number of a save at which their answers are right, 0 where they are not."""
    for one in laid:
        row, is_right = marshal.loads(taken(one))
        yield (*row, number if is_right else 0)
