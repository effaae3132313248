"""A small client of the language server, over its standard input and output."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from tests.editor.starting import Ends

SECONDS = 60


def packed(message: dict[str, Any]) -> bytes:
    """A message as it is sent."""
    data = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(data) + data


class Client:
    """Starts a server in a folder and speaks JSON-RPC to it; use it in a ``with`` statement."""

    def __init__(self, root: Path, start: Callable[[Path], Ends]) -> None:
        self.root = root
        self.into, self.out = start(root)
        self.number = 0
        self.answers: dict[int, Any] = {}
        self.notes: Queue[dict[str, Any]] = Queue()
        self.arrived = threading.Condition()
        self.opened: set[str] = set()
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()

    def __enter__(self) -> Client:
        self.ask("initialize", {
            "processId": os.getpid(), "rootUri": self.root.as_uri(), "capabilities": {},
        })  # fmt: skip
        self.tell("initialized", {})
        return self

    def __exit__(self, *_: object) -> None:
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.into.close()
        self.listener.join(SECONDS)
        assert not self.listener.is_alive(), "it has not ended"
        self.out.close()

    def uri(self, path: str) -> str:
        """The address of a file of the site."""
        return (self.root / path).as_uri()

    def ask(self, method: str, params: Any) -> Any:
        """The result of a request; an error of the protocol comes back as ``{"error": …}``."""
        self.number += 1
        number = self.number
        self._send({"id": number, "method": method, "params": params})
        with self.arrived:
            assert self.arrived.wait_for(lambda: number in self.answers, SECONDS), method
        return self.answers[number]

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": params})

    def open(self, path: str, text: str | None = None) -> None:
        """Open a file, with what it holds or another text."""
        text = (self.root / path).read_text("utf-8") if text is None else text
        self.opened.add(path)
        document = {"uri": self.uri(path), "languageId": "markdown", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def close_all(self) -> None:
        """Close what is open, and forget all that was said of it: an answer comes last."""
        for path in self.opened:
            self.tell("textDocument/didClose", {"textDocument": {"uri": self.uri(path)}})
            self.at("hover", path, 0, 0)
        self.opened.clear()
        while not self.notes.empty():
            self.notes.get()

    def type(self, path: str, text: str, version: int = 2) -> None:
        """Replace the whole text of an open file."""
        self.tell("textDocument/didChange", {
            "textDocument": {"uri": self.uri(path), "version": version},
            "contentChanges": [{"text": text}],
        })  # fmt: skip

    def at(self, method: str, path: str, line: int, character: int, **more: Any) -> Any:
        """The answer to a question about a place (from 0)."""
        return self.ask(f"textDocument/{method}", {
            "textDocument": {"uri": self.uri(path)},
            "position": {"line": line, "character": character}, **more,
        })  # fmt: skip

    def findings(self, path: str) -> list[dict[str, Any]]:
        """The next findings that the server publishes for a file."""
        while True:
            note = self.note("textDocument/publishDiagnostics")
            if note["uri"] == self.uri(path):
                return list(note["diagnostics"])

    def note(self, method: str) -> dict[str, Any]:
        """The next notification of a kind; others before it are dropped."""
        while True:
            try:
                message = self.notes.get(timeout=SECONDS)
            except Empty:
                raise AssertionError(f"no {method}") from None
            if message["method"] == method:
                return dict(message["params"])

    def _send(self, message: dict[str, Any]) -> None:
        self.into.write(packed(message))
        self.into.flush()

    def _listen(self) -> None:
        stream = self.out
        while head := stream.readline():
            length = int(head.partition(b":")[2]) if head.lower().startswith(b"content-l") else 0
            while stream.readline().strip():
                pass
            message = json.loads(stream.read(length))
            if "method" in message:
                self.notes.put(message)
                continue
            with self.arrived:
                error = message.get("error")
                self.answers[message["id"]] = {"error": error} if error else message.get("result")
                self.arrived.notify_all()
