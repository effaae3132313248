"""What the pages of a built site hold that can be verified, each page read once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from ...hazards.characters import controls
from ..finishing.policy import Scripts, hash_source
from ..kept.derived import Derived
from .plain_pages import Said, plainly_said
from .tags import said

CONFIG = re.compile(r'<script id="__config" type="application/json">(.*?)</script>', re.S)
SCRIPTED = re.compile(r"""(?<=["'`])(?:https?:)?//[\w-]+\.[\w.-]+""", re.I)
"""Another host named in a script, which such a script is there to ask."""
PAIRED = 'class="concord-side"'


class BuiltPage(NamedTuple):
    """A page: its ids, those that stand twice, and the addresses it names, with their lines.

    ``scripts`` are the scripts that run, as a policy names them; ``search`` is where the page
    finds the search, "" where it has none.
    ``is_paired`` tells whether it shows two languages side by side. ``loaded`` are the whole
    addresses that a browser asks for by itself, and ``unsafe`` what is wrong with its links and
    its text, both with their lines.
    """

    ids: list[str]
    repeated: list[tuple[str, int]]
    addresses: list[tuple[str, int]]
    scripts: list[str]
    search: str
    is_paired: bool
    loaded: list[tuple[str, int]]
    unsafe: list[tuple[str, int]]


BuiltPages = Mapping[str, BuiltPage]
"""The pages of a site by their paths from its root, in order."""


def built_pages(site: Path, known: Derived | None = None) -> dict[str, BuiltPage]:
    """The pages of a site; what is known of the same bytes is not found out again."""
    # The folder of a page may end so, too.
    found = (path for path in site.rglob("*.html") if path.is_file())
    files = {path.relative_to(site).as_posix(): path for path in found}
    known = known or Derived()
    return {name: _page(files[name].read_bytes(), known) for name in sorted(files)}


def _page(data: bytes, known: Derived) -> BuiltPage:
    text = data.decode()
    return BuiltPage(*known.made(text, lambda: read_page(text)))


def read_page(text: str) -> BuiltPage:
    """What a page holds that can be verified."""
    found = plainly_said(text)
    return page_of(text, parsed(text) if found is None else found)


def page_of(text: str, found: Iterable[Said]) -> BuiltPage:
    """What a page holds, of what its tags say."""
    gathered = _Gathered()
    for one in found:
        gathered.take(one)
    return BuiltPage(
        sorted(gathered.ids), gathered.repeated, gathered.addresses, gathered.scripts,
        _search(text), PAIRED in text, gathered.loaded, [*gathered.unsafe, *_controls(text)],
    )  # fmt: skip


class _Gathered:
    """What the tags of a page say, with their lines."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self.repeated: list[tuple[str, int]] = []
        self.addresses: list[tuple[str, int]] = []
        self.loaded: list[tuple[str, int]] = []
        self.unsafe: list[tuple[str, int]] = []
        self.scripts: list[str] = []

    def take(self, said: Said) -> None:
        """Take what one tag says, and the script that it begins."""
        tag, line = said.tag, said.line
        for id_ in tag.ids:
            if id_ in self.ids:
                self.repeated.append((id_, line))
            self.ids.add(id_)
        self.addresses += [(one, line) for one in tag.addresses]
        self.loaded += [(one, line) for one in tag.loaded]
        self.unsafe += [(one, line) for one in tag.unsafe]
        if tag.runs:
            self.scripts.append(hash_source(said.script))
            self.loaded += _scripted(said)


def _scripted(said: Said) -> Iterator[tuple[str, int]]:
    """The other hosts that a script names, each with its line."""
    for found in SCRIPTED.finditer(said.script):
        yield found[0], said.at + said.script.count("\n", 0, found.start())


class _Parsed(Scripts):
    """Gathers what the tags of a page say as Python's parser finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[Said] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        line = self.getpos()[0]
        self.said.append(Said(said(tag, attrs), line))

    def handle_data(self, data: str) -> None:
        super().handle_data(data)
        if self.inside:
            last = self.said[-1]
            at = last.at or self.getpos()[0]
            self.said[-1] = last._replace(script=last.script + data, at=at)


def parsed(page: str) -> list[Said]:
    """What the start tags of any page say."""
    reading = _Parsed()
    reading.feed(page)
    return reading.said


def _controls(text: str) -> Iterator[tuple[str, int]]:
    """Characters that show a text in another way than it is read."""
    for offset, message in controls(text.replace("\r\n", "\n")):
        yield message, text.count("\n", 0, offset) + 1


def _search(page: str) -> str:
    """Where a page finds the search, as its configuration says."""
    found = CONFIG.search(page)
    return str(json.loads(found[1]).get("search", "")) if found else ""
