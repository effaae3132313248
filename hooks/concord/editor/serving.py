"""The server with all that it answers; importing a module adds its answers."""

from __future__ import annotations

from . import actions, questions
from .server import server

ANSWERING = (actions, questions)


def serve() -> None:
    """Answer over standard input and output until the editor leaves."""
    server.start_io()
