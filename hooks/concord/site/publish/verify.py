"""Verifying a built site before it is put in place of the old one."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .built_pages import BuiltPages, built_pages


def verify(site: Path, base: str = "", known: BuiltPages | None = None) -> list[str]:
    """What is wrong with a built site: one line for each thing.

    ``base`` is the site's own address, whose path absolute links begin with; ``known`` are its
    pages, where they have been read.
    """
    pages = built_pages(site) if known is None else known
    there = _There(_names(site), {name: frozenset(page.ids) for name, page in pages.items()}, base)
    problems = [] if pages else ["no pages"]
    for name, page in pages.items():
        problems += [f"{name}:{line}: id {id_} stands twice" for id_, line in page.repeated]
        problems += [f"{name}:{line}: {message}" for message, line in page.unsafe]
        problems += [
            f"{name}:{line}: asks another host for {address}"
            for address, line in page.loaded
            if not (base and address.startswith(base))
        ]
        folder = posixpath.dirname(name)
        for address, line in page.addresses:
            if problem := there.follow(name, folder, address):
                problems.append(f"{name}:{line}: {problem}")
    return problems


def _names(site: Path) -> frozenset[str]:
    """The files of a site by their paths from its root: asked once, not for every address."""
    paths = (path for path in site.rglob("*") if path.is_file())
    return frozenset(path.relative_to(site).as_posix() for path in paths)


class _There:
    """What addresses can lead to: files, and the ids of pages, at the address ``base``."""

    def __init__(
        self, files: frozenset[str], ids: Mapping[str, frozenset[str]], base: str
    ) -> None:  # fmt: skip
        self.files, self.ids, self.base = files, ids, base
        self.root = urlsplit(base).path
        self.parsed: dict[str, tuple[str, str] | None] = {}

    def follow(self, page: str, folder: str, address: str) -> str:
        """What is wrong with one address on a page in a folder, "" if nothing."""
        if address not in self.parsed:
            self.parsed[address] = self._parse(address)
        parts = self.parsed[address]
        if parts is None:
            return ""
        path, anchor = parts
        if path.startswith("/"):
            path = path[len(self.root.rstrip("/")) :].lstrip("/")
        elif path:
            path = f"{folder}/{path}" if folder else path
        else:
            path = page
        path = posixpath.normpath(path)
        if path.startswith(".."):
            return f"{self._whole(address)} leads out of the site"
        target = path if path in self.files else posixpath.normpath(f"{path}/index.html")
        if target not in self.files:
            return f"{self._whole(address)} leads nowhere"
        if anchor and anchor != "__top" and anchor not in self.ids.get(target, (anchor,)):
            return f"{self._whole(address)}: no id {anchor} on {target}"
        return ""

    def _parse(self, address: str) -> tuple[str, str] | None:
        """The path and the anchor of an address; None for one of another site."""
        parts = urlsplit(self._whole(address))
        if parts.scheme or parts.netloc:
            return None
        return unquote(parts.path), unquote(parts.fragment)

    def _whole(self, address: str) -> str:
        """An address from the root of the host, where it is one of the site itself."""
        own = self.base and address.startswith(self.base)
        return self.root + address[len(self.base) :] if own else address
