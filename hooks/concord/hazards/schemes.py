"""Addresses that make a browser run something, or ask another host for something."""

from __future__ import annotations

import html
import re

SCHEMES = frozenset(("http", "https", "mailto", "tel", "ftp"))
IGNORED = re.compile(r"[\x00-\x20]")
"""Browsers take these out of an address (https://url.spec.whatwg.org/#concept-basic-url-parser)."""
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)


def link_hazard(address: str) -> str:
    """What is wrong with the address of a link, "" if nothing."""
    found = SCHEME.match(IGNORED.sub("", html.unescape(address)))
    scheme = found[1].lower() if found else ""
    return f"a link to {scheme}:" if scheme and scheme not in SCHEMES else ""


def image_hazard(address: str) -> str:
    """What is wrong with the address of an image, "" if nothing: it must be the site's own."""
    bare = IGNORED.sub("", html.unescape(address)).replace("\\", "/")
    found = SCHEME.match(bare)
    if found and found[1].lower() not in ("http", "https"):
        return f"an image from {found[1].lower()}:"
    return "an image from another host" if found or bare.startswith("//") else ""
