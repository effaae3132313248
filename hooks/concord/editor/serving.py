"""The server with all that it answers; importing a module adds its answers."""

from __future__ import annotations

import os
import sys

from . import actions, questions
from .server import server

ANSWERING = (actions, questions)


def serve() -> None:
    """Answer over standard input and output until the editor leaves.

    The server closes what it writes to, so it gets an output of its own.
    """
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        server.start_io(stdout=out)
