"""The host that a browser asks for an address, and how an address may hide it.

A browser reads more into an address than it says (https://url.spec.whatwg.org/#host-parsing):
backslashes are slashes, any number of slashes is two, numbers in any base are an IP address, and
signs that look like a full stop or like nothing are one, or nothing.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from ipaddress import ip_address
from unicodedata import category, normalize
from urllib.parse import urlsplit

from ..late_pattern import LatePattern

UNREADABLE = "an address that cannot be read"
NUMBERED = "a host that is written as a number"
ALIKE_HOST = "a host whose letters look like others"
SCHEMELESS = "an address without https: before its host"
"""On a page that is read from a disk it leads to a file server of that name, as file: does."""
START = re.compile(r"(?:(?:https?|ftp):|(?=[/\\]{2}))([/\\]*)", re.I)
"""Where an address that names a host begins; its slashes."""
PLAINLY = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#]|\Z)")
"""An address as nearly all are, whose host stands between its slashes and nothing else does."""
ALIKE = "\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u13a0-\u13ff"
"""Greek, Cyrillic, Armenian and Cherokee, whose letters look like Latin ones."""
MIXED = LatePattern(rf"[a-z].*[{ALIKE}]|[{ALIKE}].*[a-z]", re.I)
LATIN_TO_SEE = re.compile("[асԁеһіјӏорԛѕԝухοαικρυν]+")
"""A name of Cyrillic or Greek letters that all look like Latin ones."""
LAST_NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)", re.I)
IP = re.compile(r"(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})")
OWN_NAMES = re.compile(r"(?:[^.]+|.*\.(?:localhost|local|internal|lan|home\.arpa))\.?")
"""Names that no public server has: those without a full stop, and those of networks at home."""


@lru_cache(maxsize=1 << 14)
def host_of(address: str) -> str:
    """The host that a browser would ask, in small letters, "" where there is none.

    :raises ValueError: for an address that cannot be read.
    """
    if found := PLAINLY.match(address):
        return found[1]
    parts = urlsplit(address)
    _ = parts.port
    return (parts.hostname or "").lower()


def host_hazard(address: str) -> str:
    """What is wrong with the host of an address, "" if nothing, or if it names none."""
    if found := PLAINLY.match(address):
        return _name_hazard(found[1])
    start = START.match(address)
    if not start:
        return ""
    if start[1] != "//":
        return "an address without exactly two slashes before its host"
    if not start.start(1):
        return SCHEMELESS
    try:
        host, before = host_of(address), urlsplit(address).netloc
    except ValueError:
        return UNREADABLE
    if "@" in before:
        return "an address with a name before its host"
    if not host or "\\" in before or "%" in before:
        return UNREADABLE
    return "" if "[" in before else _name_hazard(host)


@cache
def _name_hazard(host: str) -> str:
    """What is wrong with the name of a host, "" if nothing."""
    if normalize("NFKC", host) != host or not all(map(_is_of_names, host)):
        return ALIKE_HOST
    labels = host.rstrip(".").split(".")
    if LAST_NUMBER.fullmatch(labels[-1]) and not IP.fullmatch(host):
        return NUMBERED
    try:
        read = [_as_read(label) for label in labels]
    except ValueError:
        return UNREADABLE
    is_latin = read[-1].isascii()
    if any(MIXED.search(one) or (is_latin and LATIN_TO_SEE.fullmatch(one)) for one in read):
        return ALIKE_HOST
    return ""


def _is_of_names(sign: str) -> bool:
    """Whether a sign belongs into the name of a host: one of ``-._``, a letter or digit, a mark."""
    return sign in "-._" or sign.isalnum() or category(sign) in ("Mn", "Mc")


def _as_read(label: str) -> str:
    """A part of a host's name as browsers show it, Punycode decoded.

    :raises ValueError: for what is no Punycode.
    """
    begin, dashes, rest = label.partition("xn--")
    return rest.encode("ascii").decode("punycode") if dashes and not begin else label


@cache
def is_own_network(host: str) -> bool:
    """Whether a host is the reader's own machine, or stands in the reader's own network."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return bool(OWN_NAMES.fullmatch(host))
