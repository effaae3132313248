"""Releases that differ, switched while they are read."""

from __future__ import annotations

import gzip
import urllib.request
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Barrier, BrokenBarrierError, Lock
from urllib.error import HTTPError

from concord.site.publish.releases import publish, rollback

from tests.sites import write_site

READERS = 4
SWITCHES = 12
LONG = 150_000
"""Bytes of a page: more than a server reads at once."""
PAGES = {"index.html": 1, "zh/index.html": 2, "own/guide.css": 3, "404.html": 4}


def write_release(folder: Path, letter: str) -> Path:
    """A site whose every file is one letter, over and over.

    Release "a" has a compressed page that "b" has not, "b" a page that "a" has not.
    """
    turn = ord(letter)
    pages = {path: letter * (LONG + number * turn) for path, number in PAGES.items()}
    only = {"more/index.html": letter * LONG} if letter == "b" else {}
    write_site(folder, pages={**pages, **only})
    if letter == "a":
        (folder / "index.html.gz").write_bytes(gzip.compress(pages["index.html"].encode()))
    return folder


@dataclass
class Readers:
    """Ask a server for pages until they are told to stop, and note what they got."""

    address: str
    met: Barrier = field(default_factory=lambda: Barrier(READERS + 1))
    got: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def read(self) -> None:
        """Ask for every page, and wait for the next switch halfway."""
        try:
            while True:
                for path in ("", "zh/", "own/guide.css", "more/", "nowhere/"):
                    self._ask(path)
                self.met.wait(60)
        except BrokenBarrierError:
            return
        except BaseException:
            self.met.abort()
            raise

    def _ask(self, path: str) -> None:
        asked = urllib.request.Request(self.address + path, headers={"Accept-Encoding": "gzip"})
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                body, status, packed = answer.read(), answer.status, answer.headers
        except HTTPError as error:
            body, status, packed = error.read(), error.code, error.headers
        if packed.get("Content-Encoding") == "gzip":
            body = gzip.decompress(body)
        letters = set(body.decode("ascii", "replace"))
        missing = path in ("more/", "nowhere/")
        whole = len(letters) == 1 and letters < {"a", "b"} and len(body) >= LONG
        with self.lock:
            self.got["".join(sorted(letters))[:9]] += 1
            if not whole or status not in ((200, 404) if missing else (200,)):
                self.faults.append(f"{path}: {status}, {len(body)} bytes of {sorted(letters)[:9]}")


def switch_while_read(address: str, folder: Path, target: Path) -> Readers:
    """Publish and roll back while readers are at work; what they got.

    ``target`` has one release, of "a"; the server at ``address`` serves its current one.
    """
    readers, sites = Readers(address), [write_release(folder / one, one) for one in "ba"]
    with ThreadPoolExecutor(READERS) as pool:
        reading = [pool.submit(readers.read) for _ in range(READERS)]
        # Where a reader fails, all stop, and its result says why.
        with suppress(BrokenBarrierError):
            for number in range(SWITCHES):
                readers.met.wait(60)
                if number % 3 == 2:
                    rollback(target)
                else:
                    publish(sites[number % 2], target, str(number))
        readers.met.abort()
        for one in reading:
            one.result()
    return readers
