"""A site that a live server of this process serves, to be edited and asked."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from concord.site.live.server import LiveServer
from concord.site.live.serving import Serving
from concord.site.live.session import Session


class Live(NamedTuple):
    """A site that is served: its folder, its address, and its server."""

    root: Path
    server: LiveServer

    def get(self, path: str) -> tuple[int, str]:
        """The status and the text at a path."""
        try:
            with urllib.request.urlopen(self.server.address + path, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def put(self, name: str, old: str, new: str) -> None:
        """Save a file with one text in the place of another."""
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    def wait(self, path: str, part: str) -> None:
        """Ask for a page until it has a text, for a minute at most."""
        session = self.server.session
        assert session
        for _ in range(240):
            if part in self.get(path)[1]:
                return
            with session.news:
                session.news.wait(0.25)
        raise AssertionError(f"{path} never had {part}")


@contextmanager
def live_site(root: Path, *, poll: bool) -> Iterator[Live]:
    """The site of a project, served; with ``poll`` its files are looked at again and again."""
    with LiveServer("127.0.0.1", 0) as server:
        session = Session(root)
        serving = Serving(server, session, lambda found: None)
        serving.start(poll=poll)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield Live(root, server)
        serving.stop()
        thread.join()
        session.close()
