"""What a store is to write when it is saved next."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from .tables import KNOWN_BY

ANSWERED = "UPDATE {} SET known_at = ?, answers = ? WHERE address = ? AND answers = ?"

Row = tuple[Any, ...]


@dataclass
class Pending:
    """Rows by table, each with whether its answers are what is said today.

    ``said`` are others whose answers are what they were: the table, how they are said now, the
    address, how they were said before. ``known_by`` is as of :data:`.tables.KNOWN_BY`.
    """

    rows: dict[str, list[tuple[Row, bool]]] = field(
        default_factory=lambda: {"pages": [], "contents": []}
    )
    said: list[tuple[str, tuple[str, str, str]]] = field(default_factory=list)
    known_by: list[tuple[str, str, str, str, str]] = field(default_factory=list)

    def write(self, base: sqlite3.Connection, number: int) -> None:
        """Write all of it in the save of a number."""
        for table, said in self.said:
            base.execute(ANSWERED.format(table), (number, *said))
        base.executemany(KNOWN_BY, self.known_by)
        for table, rows in self.rows.items():
            for row, is_right in rows:
                gaps = ", ".join("?" * (len(row) + 1))
                at = number if is_right else 0
                base.execute(f"INSERT OR REPLACE INTO {table} VALUES ({gaps})", (*row, at))
