"""HTML that moves to another page: its addresses still lead where they led, its ids are its own."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ...registry.page_urls import Addresses
from .elements import REST

START = re.compile(rf"<!--.*?-->|<[a-zA-Z][^\s>]*\s{REST}>", re.S)
"""A start tag with attributes, or a comment, which may hold what looks like one."""
ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
PLACE = re.compile(r"url\(#([^)]+)\)")
TARGETS = frozenset(("href", "src", "xlink:href", "poster"))
NAMES = frozenset(("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"))
MOVED = re.compile(rf'\b(?:id|name|{"|".join(sorted(TARGETS | NAMES))})="|url\(#')
"""What stands in each tag of which something moves; in others as well."""
SCHEME = re.compile(r"[a-zA-Z][\w+.-]*:|/")
BEHIND = re.compile(r"[?#]")


@dataclass(frozen=True, slots=True)
class Move:
    """From a page to another, both by their addresses from the root of the site.

    ``led`` are addresses that are replaced by others, written without a slash at their end;
    ``renamed`` are the new ids by the old ones, where they differ.
    """

    old: str
    new: str
    led: Mapping[str, str] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)

    def html(self, html: str) -> str:
        """Elements as they stand on the new page."""
        return START.sub(self._tag, html)

    def _tag(self, tag: re.Match[str]) -> str:
        written = tag[0]
        return ATTRIBUTE.sub(self._attribute, written) if MOVED.search(written) else written

    def _attribute(self, found: re.Match[str]) -> str:
        name, value = found[1], found[2]
        if name in ("id", "name"):
            value = self.renamed.get(value, value)
        elif name in TARGETS:
            value = self.target(value)
        elif name in NAMES:
            value = " ".join(self.renamed.get(one, one) for one in value.split())
        elif "url(#" in value:
            value = PLACE.sub(lambda one: f"url(#{self.renamed.get(one[1], one[1])})", value)
        return f'{name}="{value}"'

    def target(self, address: str) -> str:
        """An address on the old page as it is written on the new one."""
        if address.startswith("#"):
            return f"#{self.renamed.get(address[1:], address[1:])}"
        if not address or SCHEME.match(address):
            return address
        path, rest = _parted(address)
        found = posixpath.normpath(self.old[: self.old.rfind("/") + 1] + path)
        home = self.led.get(found)
        if home is None:
            home = f"{found}/" if path.endswith(("/", ".")) and found != "." else found
            home = "" if home == "." else home
        return Addresses.from_path(self.new, home) + rest


def _parted(address: str) -> tuple[str, str]:
    """The path of an address, and what is behind it."""
    found = BEHIND.search(address)
    at = found.start() if found else len(address)
    return address[:at], address[at:]


def led_on(html: str, root: str, led: Mapping[str, str]) -> str:
    """HTML in which addresses below ``root`` that are led elsewhere lead there."""

    def elsewhere(found: re.Match[str]) -> str:
        path, rest = _parted(found[1])
        new = led.get(posixpath.normpath(path or "."))
        return found[0] if new is None else f'href="{root}{new}{rest}"'

    return re.sub(rf'href="{re.escape(root)}([^"]*)"', elsewhere, html)
