"""The server: pages when they are asked for, and a line open to each page that is looked at."""

from __future__ import annotations

import json
import posixpath
import sys
from collections.abc import Iterable, Iterator
from errno import EADDRNOTAVAIL
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import AF_INET, AF_INET6, gaierror
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from ...errors import UnusableError
from .answer import PLAIN, TEXT, Answer, media, own
from .hosts import answered
from .session import Session
from .showing import Showing
from .shown import EDITOR, digest

OWN = ".concord/"
BREATH = 15.0
"""After so many seconds of silence a line is asked whether somebody is still there."""
MOMENT = 0.15
"""So many seconds a page is at rest before the rules look at it."""
NOT_HERE = "no address of this machine; name one that is, such as 127.0.0.1"


class LiveServer(ThreadingHTTPServer):
    """Serves a session on loopback, or wherever it is told to."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(
        self, host: str, port: int, editor: str = EDITOR, allowed: Iterable[str] = ()
    ) -> None:
        self.showing: Showing | None = None
        self.editor = editor
        self.address_family = AF_INET6 if ":" in host else AF_INET
        try:
            super().__init__((host, port), Handler)
        except OverflowError as error:
            raise UnusableError(f"port {port}: ports go from 0 to 65535") from error
        except (OSError, TypeError) as error:
            raise UnusableError(_refusal(error, host, port)) from error
        # What is said to whoever starts it, an address in numbers, is a name of its own, too.
        self.hosts = answered(host, (str(self.server_address[0]), *allowed))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of those who hang up, whenever they do."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    @property
    def session(self) -> Session:
        """What is served."""
        assert self.showing is not None
        return self.showing.session

    @session.setter
    def session(self, session: Session) -> None:
        self.showing = Showing(session, self.editor)

    @property
    def address(self) -> str:
        """Where it is reached."""
        host, port = self.server_address[:2]
        name = f"[{host!s}]" if self.address_family == AF_INET6 else str(host)
        return f"http://{name}:{port}/"

    def answer(self, path: str) -> Answer:
        """The answer to a request for a path."""
        if path.startswith(f"/{OWN}"):
            return own(path.removeprefix(f"/{OWN}"))
        address = self._address(path)
        showing = self.showing
        assert showing is not None
        with showing.session.news:
            shown = showing.page(address)
            if shown is None:
                if showing.leads_on(address):
                    return Answer(HTTPStatus.FOUND, location=self._place(address))
                found = showing.session.file(address)
                if found is not None:
                    return Answer(HTTPStatus.OK, media(address), found)
                shown = showing.missing(address)
        return Answer(shown.status, TEXT, shown.whole.encode("utf-8", "xmlcharrefreplace"))

    def _address(self, path: str) -> str:
        """A path on the host as one from the root of the site, a page's with its file's name."""
        found = path.removeprefix(self.session.building.addresses.root).lstrip("/")
        if not found or found.endswith("/"):
            found += "index.html"
        return posixpath.normpath(f"/{found}").lstrip("/")

    def _place(self, address: str) -> str:
        """Where a folder stands on the host, whatever was written on the way to it."""
        return f"{self.session.building.addresses.root}{quote(address)}/"

    def news(self, address: str, page: str, findings: str) -> Iterator[str]:
        """What becomes of a page that is looked at, as server-sent events; "" is a breath."""
        session, showing = self.session, self.showing
        assert showing is not None
        seen = -1
        while True:
            with session.news:
                told_of = session.news.wait_for(lambda: session.revision != seen, BREATH)  # noqa: B023
                seen = session.revision
            if not told_of:
                yield ""
                continue
            shown = showing.open(address, hurried=True)
            if shown is None or digest(shown.html) != page:
                yield "event: page\ndata: \n\n"
                return
            if shown.shaped_by is not None:
                # Who saves again meanwhile does not wait for what the rules say of the page.
                with session.news:
                    if session.news.wait_for(lambda: session.revision != seen, MOMENT):  # noqa: B023
                        continue
            shown = showing.open(address)
            if shown and digest(shown.findings) != findings:
                findings = digest(shown.findings)
                yield f"event: findings\ndata: {json.dumps(shown.findings)}\n\n"


def _refusal(error: OSError | TypeError, host: str, port: int) -> str:
    """Why nothing can be served there; a name that no host can have is an error of its type."""
    if isinstance(error, (TypeError, gaierror)) or error.errno == EADDRNOTAVAIL:
        return f"host {host}: {NOT_HERE}"
    another = f"choose another one: make serve PORT={port + 1}"
    return f"port {port} on {host}: {error.strerror}; {another}"


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: LiveServer

    def do_GET(self) -> None:
        """Answer it, or keep the line open."""
        try:
            parts = urlsplit(self.path)
        except ValueError:
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        path = unquote(parts.path)
        try:
            if refusal := self._refusal(parts.netloc):
                self._send(Answer(HTTPStatus.FORBIDDEN, PLAIN, refusal.encode()))
            elif path == f"/{OWN}events":
                self._stay({name: values[0] for name, values in parse_qs(parts.query).items()})
            else:
                self._send(self.server.answer(path))
        except (BrokenPipeError, ConnectionResetError):
            pass

    do_HEAD = do_GET  # noqa: N815 (the library's name)

    def _refusal(self, target: str) -> str:
        """Why it is not answered: ``target`` is a host that the request names before its path."""
        said = [*self.headers.get_all("Host", ()), *([target] if target else ())]
        return self.server.hosts.refusal(said, self.headers["Origin"], self.server.address)

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
        if self.command == "HEAD":
            return
        names = ("address", "page", "list")
        for event in self.server.news(*(asked.get(name, "") for name in names)):
            self.wfile.write(event.encode() or b": \n\n")
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Say nothing of each request."""
