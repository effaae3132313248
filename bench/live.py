"""The live server, and somebody who has one of its pages open in a browser."""

from __future__ import annotations

import logging
import re
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from concord.processes.circles import collect_seldom
from concord.site.live.server import LiveServer
from concord.site.live.serving import Serving
from concord.site.live.session import Session

KEPT_BY = re.compile(r'data-address="([^"]*)" data-page="([^"]*)" data-list="([^"]*)"')
NAMES = "address", "page", "list"
LONGEST = 60.0
"""So many seconds are waited for a change."""


class Seen(NamedTuple):
    """A change on an open page: seconds since it was saved, work meanwhile, and the page."""

    seconds: float
    work: float
    html: str


@dataclass
class Live:
    """A site that is being served by this process, in threads."""

    root: Path
    server: LiveServer
    session: Session
    checked: int = -1
    """The change after which the whole site was checked last."""

    def report(self, _: object) -> None:
        """Hear that the whole site was checked."""
        with self.session.news:
            self.checked = self.session.changes
            self.session.news.notify_all()

    def rest(self) -> None:
        """Wait until the whole site is checked as it is now."""
        with self.session.news:
            self.session.news.wait_for(lambda: self.checked == self.session.changes, LONGEST)

    def get(self, address: str) -> str:
        """A page, the one for what is not found among them."""
        try:
            with urllib.request.urlopen(self.server.address + address, timeout=LONGEST) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return str(error.read().decode())

    def seen(self, address: str, save: Callable[[], object], shows: Callable[[str], bool]) -> Seen:
        """How long an open page takes to show what is saved, as a browser would keep it fresh.

        :raises TimeoutError: when it never does.
        """
        line = self._listen(self.get(address))
        save()
        begun, work = time.perf_counter(), time.process_time()
        while time.perf_counter() < begun + LONGEST:
            _until_told(line)
            html = self.get(address)
            if shows(html):
                line.close()
                return Seen(time.perf_counter() - begun, time.process_time() - work, html)
            line.close()
            line = self._listen(html)
        raise TimeoutError(f"{address} never showed it")

    def _listen(self, html: str) -> HTTPResponse:
        """The line that a page keeps open."""
        found = KEPT_BY.search(html)
        asked = urlencode(dict(zip(NAMES, found.groups() if found else ("", "", ""), strict=True)))
        url = f"{self.server.address}.concord/events?{asked}"
        answer: HTTPResponse = urllib.request.urlopen(url, timeout=LONGEST)
        return answer


def _until_told(line: HTTPResponse) -> None:
    for told in line:
        if told.startswith(b"event:"):
            return


@contextmanager
def served(root: Path) -> Iterator[Live]:
    """Serve a site meanwhile, as ``concord serve`` does."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    collect_seldom()
    with LiveServer("127.0.0.1", 0) as server:
        live = Live(root, server, Session(root))
        serving = Serving(server, live.session, live.report)
        serving.start()
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield live
        finally:
            serving.stop()
            thread.join()
            live.session.close()
