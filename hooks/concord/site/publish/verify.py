"""Verifying a built site before it is put in place of the old one."""

from __future__ import annotations

import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ADDRESSES = {("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src")}


class _Reading(HTMLParser):
    """Gathers the ids of a page and the addresses it names."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.repeated: list[tuple[str, int]] = []
        self.addresses: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                if value in self.ids:
                    self.repeated.append((value, self.getpos()[0]))
                self.ids.add(value)
            elif (tag, name) in ADDRESSES and value is not None:
                self.addresses.append((value, self.getpos()[0]))


def verify(site: Path, base: str = "") -> list[str]:
    """What is wrong with a built site: one line for each thing.

    ``base`` is the site's own address, whose path absolute links begin with.
    """
    pages = {path.relative_to(site).as_posix(): _read(path) for path in site.rglob("*.html")}
    problems = [] if pages else ["no pages"]
    for name, page in sorted(pages.items()):
        problems += [f"{name}:{line}: id {id_} stands twice" for id_, line in page.repeated]
        for address, line in page.addresses:
            problem = _follow(site, name, address, pages, base)
            if problem:
                problems.append(f"{name}:{line}: {problem}")
    return problems


def _read(path: Path) -> _Reading:
    reading = _Reading()
    reading.feed(path.read_text("utf-8"))
    return reading


def _follow(site: Path, page: str, address: str, pages: dict[str, _Reading], base: str) -> str:
    """What is wrong with one address on one page, "" if nothing."""
    if base and address.startswith(base):
        address = urlsplit(base).path + address[len(base) :]
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    path = unquote(parts.path)
    if path.startswith("/"):
        path = path[len(urlsplit(base).path.rstrip("/")) :].lstrip("/") or "index.html"
    else:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if path.startswith(".."):
        return f"{address} leads out of the site"
    target = path
    if (site / path).is_dir():
        target = posixpath.normpath(posixpath.join(path, "index.html"))
    if not (site / target).is_file():
        return f"{address} leads nowhere"
    anchor = unquote(parts.fragment)
    if anchor and target in pages and anchor not in pages[target].ids and anchor != "__top":
        return f"{address}: no id {anchor} on {target}"
    return ""
