"""Events of a timeline: rows of the table behind its marker, each with a date, a kind and a text.

The table is what writers write, translate and cite in, and what the checker compares; the line
and the list that readers see are made from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...errors import UnusableError
from ...model import Block, Page
from ...quantities import find
from .markdown.marker import marker

PART = "timeline"
ROW = re.compile(r"\|\s*(?P<when>[^|]*?)\s*\|\s*(?P<kind>[^|]*?)\s*\|\s*(?P<text>.*?)\s*\|?\s*\Z")


class Event(NamedTuple):
    """A row: its date as ISO 8601 has it and as it is written, and its kind in words.

    ``lane`` numbers the kinds in the order in which they come up. The row is ``start`` to ``end``
    of the page's text, what happened is ``text`` to ``stop``.
    """

    number: int
    value: str
    when: str
    kind: str
    lane: int
    start: int
    text: int
    stop: int
    end: int

    @property
    def year(self) -> str:
        """The year it is listed under."""
        return self.value[:4]

    @property
    def id(self) -> str:
        """The id of its entry, the same in all languages."""
        return f"event-{self.number}"


def events(page: Page) -> tuple[Event, ...]:
    """The events of a page, as its table has them.

    :raises UnusableError: when a row has no date, or an earlier year than the row before.
    """
    found: list[Event] = []
    lanes: dict[str, int] = {}
    for row in _rows(page)[1:]:
        event = _event(page, row, len(found) + 1, lanes)
        if found and event.year < found[-1].year:
            raise UnusableError(
                f"{event.when} stands behind {found[-1].when}; events go by time",
                str(page.place(row.start)),
            )
        found.append(event)
    return tuple(found)


def header(page: Page) -> tuple[int, int]:
    """Where the head of the table of events stands, up to its first row; nowhere without one."""
    rows = _rows(page)
    return (rows[0].start, rows[1].start) if len(rows) > 1 else (0, 0)


def _rows(page: Page) -> list[Block]:
    """The rows behind the marker, their head first."""
    blocks = iter(page.blocks)
    for block in blocks:
        if marker(block) == PART:
            return list(_while_rows(blocks))
    return []


def _while_rows(blocks: Iterator[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind != "row":
            return
        yield block


def _event(page: Page, row: Block, number: int, lanes: dict[str, int]) -> Event:
    found = ROW.match(page.source[row.start : row.end])
    when = found["when"] if found else ""
    dates = [figure.value for figure in find(when, page.locale) if figure.kind == "date"]
    value = _iso(dates[0]) if len(dates) == 1 else ""
    if not found or not value:
        raise UnusableError(
            "a row of a timeline begins with one date, such as 28 June 2010, and a kind",
            str(page.place(row.start)),
        )
    lane = lanes.setdefault(found["kind"], len(lanes))
    text, stop = row.start + found.start("text"), row.start + found.end("text")
    return Event(number, value, when, found["kind"], lane, row.start, text, stop, row.end)


def _iso(date: object) -> str:
    """A date as year, month and day, the last of which may be open; "" for an interval."""
    parts = date if isinstance(date, tuple) else ()
    known = [part for part in parts if part is not None]
    if not known or not isinstance(known[0], int) or parts[0] is None:
        return ""
    return "-".join(f"{part:02d}" for part in known)
