"""Names of files that not every computer can hold."""

from __future__ import annotations

import re

RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)", re.I)
SIGNS = re.compile(r'[<>:"|?*\\]')
LONGEST = 200
"""Bytes of a name: systems take 255, of which a build needs some for names of its own."""


def name_hazard(path: str) -> str:
    """What is wrong with one of the names in a path, "" if nothing."""
    return next(filter(None, map(_hazard, path.split("/"))), "")


def _hazard(name: str) -> str:
    if RESERVED.match(name):
        return f"{name} is a name that Windows has for itself"
    if signs := SIGNS.search(name):
        return f"{name} has a {signs[0]}, which Windows cannot hold in a name"
    if len(name.encode("utf-8", "surrogateescape")) > LONGEST:
        return f"{name[:20]}… is a name of more than {LONGEST} bytes"
    return f"{name} ends as no name can on Windows" if name.endswith((".", " ")) else ""
