"""The server: pages when they are asked for, and a line open to each page that is looked at."""

from __future__ import annotations

import json
import logging
import mimetypes
import posixpath
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from ...errors import ConcordError, UnusableError
from .session import Session
from .shown import EDITOR, digest, list_html, told, trouble_html, with_findings

OWN = ".concord/"
BREATH = 15.0
"""After so many seconds of silence a line is asked whether somebody is still there."""
TEXT = "text/html; charset=utf-8"
log = logging.getLogger(__name__)


class Answer(NamedTuple):
    """What is sent: a status, a type of media, a body; or the address to go to instead."""

    status: HTTPStatus
    media: str = TEXT
    body: bytes = b""
    location: str = ""


class Shown(NamedTuple):
    """A page without and with what is added to it, and the list of its findings."""

    status: HTTPStatus
    html: str
    findings: str
    whole: str


class LiveServer(ThreadingHTTPServer):
    """Serves a session on loopback, or wherever it is told to."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, host: str, port: int, editor: str = EDITOR) -> None:
        self.session: Session | None = None
        self.editor = editor
        try:
            super().__init__((host, port), Handler)
        except OverflowError as error:
            raise UnusableError(f"port {port}: ports go from 0 to 65535") from error
        except OSError as error:
            raise UnusableError(
                f"port {port} on {host}: {error.strerror}; choose another one: "
                f"make serve PORT={port + 1}"
            ) from error

    @property
    def address(self) -> str:
        """Where it is reached."""
        host, port = self.server_address[:2]
        return f"http://{host!s}:{port}/"

    def show(self, address: str) -> Shown | None:
        """A page as it is now, None where there is none."""
        session = self.session
        assert session is not None
        with session.news:
            locale = session.find(address)
            if locale is None:
                return None
            name = locale.locale
            if session.trouble:
                return self._trouble(address, "site", session.trouble, name)
            try:
                html, page, found = session.page(address, locale)
            except Exception as error:
                # Templates and plugins are the writer's too: what they raise is for the page.
                if not isinstance(error, ConcordError):
                    log.exception("%s", address)
                kind = "" if isinstance(error, ConcordError) else f"{type(error).__name__}: "
                return self._trouble(address, "page", f"{kind}{error}", name)
            entries = told(found, page, session.root, self.editor)
        if not html:
            text = trouble_html("unread", (), name, entries)
            return Shown(HTTPStatus.OK, text, "", with_findings(text, address, (), name))
        whole = with_findings(html, address, entries, name)
        return Shown(HTTPStatus.OK, html, list_html(entries), whole)

    def _trouble(self, address: str, title: str, reason: str, locale: str) -> Shown:
        text = trouble_html(title, reason.splitlines(), locale)
        whole = with_findings(text, address, (), locale)
        return Shown(HTTPStatus.INTERNAL_SERVER_ERROR, text, "", whole)

    def answer(self, path: str) -> Answer:
        """The answer to a request for a path."""
        if path.startswith(f"/{OWN}"):
            return _own(path.removeprefix(f"/{OWN}"))
        address = self._address(path)
        if shown := self.show(address):
            return Answer(shown.status, TEXT, shown.whole.encode("utf-8", "xmlcharrefreplace"))
        session = self.session
        assert session is not None
        with session.news:
            if session.find(posixpath.join(address, "index.html")):
                return Answer(HTTPStatus.FOUND, location=f"{path}/")
            found = session.file(address)
            if found is not None:
                return Answer(HTTPStatus.OK, _media(address), found)
            missing, locale = session.not_found(address)
        whole = with_findings(missing, address, (), locale)
        return Answer(HTTPStatus.NOT_FOUND, TEXT, whole.encode())

    def _address(self, path: str) -> str:
        """A path on the host as one from the root of the site, a page's with its file's name."""
        session = self.session
        assert session is not None
        found = path.removeprefix(session.building.addresses.root).lstrip("/")
        if not found or found.endswith("/"):
            found += "index.html"
        return posixpath.normpath(f"/{found}").lstrip("/")

    def news(self, address: str, page: str, findings: str) -> Iterator[str]:
        """What becomes of a page that is looked at, as server-sent events; "" is a breath."""
        session = self.session
        assert session is not None
        seen = -1
        while True:
            with session.news:
                told_of = session.news.wait_for(lambda: session.revision != seen, BREATH)  # noqa: B023
                seen = session.revision
            if not told_of:
                yield ""
                continue
            shown = self.show(address)
            if shown is None or digest(shown.html) != page:
                yield "event: page\ndata: \n\n"
                return
            if digest(shown.findings) != findings:
                findings = digest(shown.findings)
                yield f"event: findings\ndata: {json.dumps(shown.findings)}\n\n"


def _own(name: str) -> Answer:
    """A style or script of the live pages."""
    if name not in ("live.css", "live.js"):
        return Answer(HTTPStatus.NOT_FOUND, "text/plain", b"")
    file = resources.files("concord.site").joinpath(f"templates/live/{name}")
    return Answer(HTTPStatus.OK, _media(name), file.read_bytes())


def _media(name: str) -> str:
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: LiveServer

    def do_GET(self) -> None:
        """Answer it, or keep the line open."""
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        try:
            if path == f"/{OWN}events":
                self._stay({name: values[0] for name, values in parse_qs(parts.query).items()})
            else:
                self._send(self.server.answer(path))
        except (BrokenPipeError, ConnectionResetError):
            pass

    do_HEAD = do_GET  # noqa: N815 (the library's name)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        if answer.location:
            self.send_header("Location", answer.location)
        self.send_header("Content-Type", answer.media)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(answer.body)

    def _stay(self, asked: dict[str, str]) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        names = ("address", "page", "list")
        for event in self.server.news(*(asked.get(name, "") for name in names)):
            self.wfile.write(event.encode() or b": \n\n")
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Say nothing of each request."""
