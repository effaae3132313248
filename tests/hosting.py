"""A static host on loopback that answers as real ones do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from concord.site.finishing.policy import HASHED, KEPT

FOLDERS = tuple(pattern.removesuffix("*") for pattern in HASHED)
"""Where names hold digests: browsers may keep what is there, as ``_headers`` tells hosts."""


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder; what is not there gets the nearest ``404.html`` above it."""

    protocol_version = "HTTP/1.1"

    def send_response(self, code: int, message: str | None = None) -> None:
        """Begin an answer, with how long it may be kept where that is for good."""
        super().send_response(code, message)
        if code in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED) and self.path.startswith(FOLDERS):
            self.send_header("Cache-Control", KEPT)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer 404 with the site's page for it, in the language of the address."""
        page = self._nearest_page() if code == HTTPStatus.NOT_FOUND else None
        if page is None:
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _nearest_page(self) -> Path | None:
        folder = Path(self.directory)
        asked = [part for part in unquote(urlsplit(self.path).path).split("/") if part]
        above = [folder.joinpath(*asked[:depth], "404.html") for depth in range(len(asked), -1, -1)]
        return next((page for page in above if page.is_file()), None)

    def log_message(self, *_: object) -> None:
        """Say nothing of single requests."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder while the context lasts; gives its address, with a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
