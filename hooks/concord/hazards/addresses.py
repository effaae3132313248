"""Addresses that run something, ask another host for something, or hide where they lead."""

from __future__ import annotations

import html
import re
from unicodedata import normalize
from urllib.parse import urlsplit

SCHEMES = frozenset(("http", "https", "mailto", "tel", "ftp"))
IGNORED = re.compile(r"[\x00-\x20]")
"""Browsers take these out of an address (https://url.spec.whatwg.org/#concept-basic-url-parser)."""
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
HOSTED = ("http", "https", "ftp")
"""Schemes whose addresses name a host."""
ALIKE = "\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff"
"""Greek, Cyrillic, Armenian and Cherokee, whose letters look like Latin ones."""
MIXED = re.compile(rf"[a-z].*[{ALIKE}]|[{ALIKE}].*[a-z]", re.I)

ADDRESS = re.compile(
    r"(?:https?://|(?=www\.))([\w-]+(?:\.[\w-]+)+)(?:[/?#:]\S*)?\Z"
    r"|([\w-]+(?:\.[\w-]+)*\.(?:cn|com|edu|gov|io|net|org))/\S*\Z"
    r"|((?-i:(?:[a-z0-9-]+\.)+(?:com|edu|gov|net|org)))\Z", re.I,
)  # fmt: skip
"""A text that readers take for the address behind it."""


def link_hazard(address: str) -> str:
    """What is wrong with the address of a link, "" if nothing."""
    bare = IGNORED.sub("", html.unescape(address))
    found = SCHEME.match(bare)
    scheme = found[1].lower() if found else ""
    if scheme and scheme not in SCHEMES:
        return f"a link to {scheme}:"
    return _host_hazard(bare) if "//" in bare and scheme in ("", *HOSTED) else ""


def host_of(address: str) -> str:
    """The host that a browser would ask, in small letters, "" where there is none.

    :raises ValueError: for an address that cannot be read.
    """
    parts = urlsplit(address)
    _ = parts.port
    return (parts.hostname or "").lower()


def _host_hazard(address: str) -> str:
    """What is wrong with the host of an address, "" if nothing."""
    try:
        host = host_of(address)
    except ValueError:
        return "an address that cannot be read"
    if "@" in urlsplit(address).netloc:
        return "an address with a name before its host"
    if normalize("NFKC", host) != host or any(map(MIXED.search, host.split("."))):
        return "a host whose letters look like others"
    return ""


def image_hazard(address: str) -> str:
    """What is wrong with the address of an image, "" if nothing: it must be the site's own."""
    bare = IGNORED.sub("", html.unescape(address)).replace("\\", "/")
    found = SCHEME.match(bare)
    if found and found[1].lower() not in ("http", "https"):
        return f"an image from {found[1].lower()}:"
    return "an image from another host" if found or bare.startswith("//") else ""


def disguise(text: str, address: str) -> str:
    """What is wrong with a link whose text is an address as well, "" if nothing.

    It must name the same host, or be kept whole in an archive's address.
    """
    bare = text.strip(" \n*_`")
    said = ADDRESS.match(bare)
    if not said or address.endswith(bare):
        return ""
    try:
        host = host_of(html.unescape(address))
    except ValueError:
        return ""
    named = next(filter(None, said.groups())).lower().removeprefix("www.")
    same = host == named or host.endswith("." + named) or named.endswith("." + host)
    return "" if not host or same else f"a link to {host} that shows {named}"
