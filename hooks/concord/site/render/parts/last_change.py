"""When a page was last changed."""

from __future__ import annotations

from typing import NamedTuple

from ..view import View


class Change(NamedTuple):
    """The day of a change: as data (ISO 8601) and in words."""

    value: str
    words: str


def last_change(view: View) -> Change | None:
    """The day on which the page was last changed, None where it is not known."""
    if view.page is None or view.changed is None:
        return None
    day = view.changed.date().isoformat()
    return Change(day, view.date(day))
