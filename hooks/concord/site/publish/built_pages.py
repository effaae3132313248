"""What the pages of a built site hold that can be verified, each page read once."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from ...hazards.addresses import as_asked, link_hazard
from ...hazards.characters import controls
from ..finishing.policy import Scripts, hash_source
from ..kept.derived import Derived

CONFIG = re.compile(r'<script id="__config" type="application/json">(.*?)</script>', re.S)
WHOLE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.I)
SET = re.compile(r"(?:https?:)?//[^\s,]+", re.I)
"""An address of another host in a set of pictures."""
SCRIPTED = re.compile(r"""(?<=["'`])(?:https?:)?//[\w-]+\.[\w.-]+""", re.I)
"""Another host named in a script, which such a script is there to ask."""
PAIRED = 'class="concord-side"'
LOADED = {
    ("audio", "src"), ("embed", "src"), ("iframe", "src"), ("image", "href"), ("img", "src"),
    ("input", "src"), ("object", "data"), ("script", "src"), ("source", "src"), ("track", "src"),
    ("use", "href"), ("video", "poster"), ("video", "src"),
}  # fmt: skip
"""What a browser asks for by itself."""
READ_ONLY = frozenset(
    ("alternate", "author", "canonical", "help", "license", "next", "prev", "search")
)
"""What ``link`` may be, for a browser to ask for nothing."""
ADDRESSES = {("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src")}


class BuiltPage(NamedTuple):
    """A page: its ids, those that stand twice, and the addresses it names, with their lines.

    ``scripts`` are the scripts that run, as a policy names them; ``search`` is where the page
    finds the search, "" where it has none; ``size`` is in bytes, compressed with gzip.
    ``is_paired`` tells whether it shows two languages side by side. ``loaded`` are the whole
    addresses that a browser asks for by itself, and ``unsafe`` what is wrong with its links and
    its text, both with their lines.
    """

    ids: list[str]
    repeated: list[tuple[str, int]]
    addresses: list[tuple[str, int]]
    scripts: list[str]
    search: str
    size: int
    is_paired: bool
    loaded: list[tuple[str, int]]
    unsafe: list[tuple[str, int]]


BuiltPages = Mapping[str, BuiltPage]
"""The pages of a site by their paths from its root, in order."""


def built_pages(site: Path, known: Derived | None = None) -> dict[str, BuiltPage]:
    """The pages of a site; what is known of the same bytes is not found out again."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    known = known or Derived()
    return {name: _page(files[name].read_bytes(), known) for name in sorted(files)}


def _page(data: bytes, known: Derived) -> BuiltPage:
    text = data.decode()
    return BuiltPage(*known.made(text, lambda: _read(text, data)))


def _read(text: str, data: bytes) -> BuiltPage:
    reading = _Reading()
    reading.feed(text)
    return BuiltPage(
        sorted(reading.ids), reading.repeated, reading.addresses,
        [*map(hash_source, reading.found)], _search(text), len(gzip.compress(data)),
        PAIRED in text, reading.loaded, [*reading.unsafe, *_controls(text)],
    )  # fmt: skip


class _Reading(Scripts):
    """Gathers the ids of a page and the addresses it names, besides its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.repeated: list[tuple[str, int]] = []
        self.addresses: list[tuple[str, int]] = []
        self.loaded: list[tuple[str, int]] = []
        self.unsafe: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        for name, value in attrs:
            if name == "id" and value:
                if value in self.ids:
                    self.repeated.append((value, self.getpos()[0]))
                self.ids.add(value)
            elif (tag, name) in ADDRESSES and value is not None:
                self.addresses.append((value, self.getpos()[0]))
        self._ask(tag, {name: value for name, value in attrs if value is not None})

    def handle_data(self, data: str) -> None:
        super().handle_data(data)
        if self.inside:
            self.loaded += [(one, self.getpos()[0]) for one in SCRIPTED.findall(data)]

    def _ask(self, tag: str, given: Mapping[str, str]) -> None:
        """Take note of what an element asks for, now or when a reader follows it."""
        line = self.getpos()[0]
        is_loaded = tag == "link" and not READ_ONLY & {*given.get("rel", "").lower().split()}
        for name, value in given.items():
            if (tag, name) in LOADED or (is_loaded and name == "href"):
                if WHOLE.match(as_asked(value)):
                    self.loaded.append((value, line))
            elif name in ("href", "action", "formaction") and (hazard := link_hazard(value)):
                self.unsafe.append((hazard, line))
        self.loaded += [(one, line) for one in SET.findall(given.get("srcset", ""))]


def _controls(text: str) -> Iterator[tuple[str, int]]:
    """Characters that show a text in another way than it is read."""
    for offset, message in controls(text.replace("\r\n", "\n")):
        yield message, text.count("\n", 0, offset) + 1


def _search(page: str) -> str:
    """Where a page finds the search, as its configuration says."""
    found = CONFIG.search(page)
    return str(json.loads(found[1]).get("search", "")) if found else ""
