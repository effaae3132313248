"""What the pages of a built site hold that can be verified, each page read once."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ..kept.derived import Derived
from .policy import Scripts, hash_source

CONFIG = re.compile(r'<script id="__config" type="application/json">(.*?)</script>', re.S)
PAIRED = 'class="concord-side"'
ADDRESSES = {("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src")}


class BuiltPage(NamedTuple):
    """A page: its ids, those that stand twice, and the addresses it names, with their lines.

    ``scripts`` are the scripts that run, as a policy names them; ``search`` is where the page
    finds the search, "" where it has none; ``size`` is in bytes, compressed with gzip.
    ``is_paired`` tells whether it shows two languages side by side.
    """

    ids: list[str]
    repeated: list[tuple[str, int]]
    addresses: list[tuple[str, int]]
    scripts: list[str]
    search: str
    size: int
    is_paired: bool


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
        PAIRED in text,
    )  # fmt: skip


class _Reading(Scripts):
    """Gathers the ids of a page and the addresses it names, besides its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.repeated: list[tuple[str, int]] = []
        self.addresses: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        for name, value in attrs:
            if name == "id" and value:
                if value in self.ids:
                    self.repeated.append((value, self.getpos()[0]))
                self.ids.add(value)
            elif (tag, name) in ADDRESSES and value is not None:
                self.addresses.append((value, self.getpos()[0]))


def _search(page: str) -> str:
    """Where a page finds the search, as its configuration says."""
    found = CONFIG.search(page)
    return str(json.loads(found[1]).get("search", "")) if found else ""
