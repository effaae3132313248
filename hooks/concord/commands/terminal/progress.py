"""A bar on standard error for work that takes its time; nothing where nobody is looking."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0
"""Seconds before the bar appears."""


class Bar:
    """Give :meth:`step` to the work; use it in a ``with`` statement."""

    def __init__(self) -> None:
        self.begun = time.monotonic()
        self.is_watched = sys.stderr.isatty()
        self.shown: Progress | None = None
        self.tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        if self.shown:
            self.shown.stop()

    def step(self, work: str, done: int, whole: int) -> None:
        """Show that ``done`` of ``whole`` has been done of a piece of work."""
        late = self.is_watched and time.monotonic() - self.begun > PATIENCE
        if not self.shown and late:
            self.shown = _progress()
            self.shown.start()
        if self.shown:
            if work not in self.tasks:
                self.tasks[work] = self.shown.add_task(work, total=whole)
            self.shown.update(self.tasks[work], completed=done)
            if done % 16 == 0 or done == whole:
                self.shown.refresh()


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    # Without a thread of its own: processes may be started while the bar is shown.
    return Progress(console=Console(stderr=True), transient=True, auto_refresh=False)
