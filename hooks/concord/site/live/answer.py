"""What the server sends, and what it has of its own."""

from __future__ import annotations

import mimetypes
from http import HTTPStatus
from importlib import resources
from typing import NamedTuple

TEXT, PLAIN = "text/html; charset=utf-8", "text/plain; charset=utf-8"


class Answer(NamedTuple):
    """What is sent: a status, a type of media, a body; or the address to go to instead."""

    status: HTTPStatus
    media: str = TEXT
    body: bytes = b""
    location: str = ""


def own(name: str) -> Answer:
    """A style or script of the live pages."""
    if name not in ("live.css", "live.js"):
        return Answer(HTTPStatus.NOT_FOUND, "text/plain", b"")
    file = resources.files("concord.site").joinpath(f"templates/live/{name}")
    return Answer(HTTPStatus.OK, media(name), file.read_bytes())


def media(name: str) -> str:
    """The type of a file, by its name."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
