"""What another process raised, with its traceback, which it would lose on the way."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


class ElsewhereError(Exception):
    """What was raised in another process; its text is the traceback there."""

    def __init__(self, error: Exception, trace: str) -> None:
        super().__init__(error, trace)
        self.error, self.trace = error, trace

    def __str__(self) -> str:
        return f"\n{self.trace}"


def tell(error: Exception, out: Connection) -> None:
    """Send what was raised just now."""
    trace = traceback.format_exc()
    try:
        out.send(ElsewhereError(error, trace))
    except Exception:  # Not every exception can be sent, whoever wrote it.
        out.send(ElsewhereError(RuntimeError(str(error)), trace))
