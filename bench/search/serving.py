"""A server that compresses text as a host does, and counts what it sends."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

TEXT = (".html", ".js", ".json", ".css", ".svg", ".xml", ".txt")


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, sent: Counter[str], **options: Any) -> None:
        self.sent = sent
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file() or (path.is_dir() and not self.path.split("?")[0].endswith("/")):
            return super().do_GET()
        compress = file.suffix in TEXT
        body = gzip.compress(file.read_bytes(), 6) if compress else file.read_bytes()
        self.sent[self.path.split("?")[0]] += len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if compress:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


@contextmanager
def serving(folder: Path) -> Iterator[tuple[str, Counter[str]]]:
    """Serve a folder; gives its address and the bytes sent so far, by path."""
    sent: Counter[str] = Counter()
    handler = partial(_Handler, directory=str(folder), sent=sent)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/", sent
    finally:
        server.shutdown()
        server.server_close()
