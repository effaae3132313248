"""File names that readers of a report cannot see as they are, and that not every computer holds."""

from __future__ import annotations

import re
import unicodedata

UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
"""Control and format characters, and bytes that are not UTF-8 (Unicode's general categories)."""

RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)", re.I)
SIGNS = re.compile(r'[<>:"|?*\\]')
ENDS = (".", " ")
READ_ELSE = re.compile(r"#|%[0-9a-f]{2}", re.I)
"""What addresses read as the end of a path, or as another sign."""
LONGEST = 200
"""Bytes of a name: systems take 255, of which a build needs some for names of its own."""


def is_misnamed(name: str) -> bool:
    """Whether a name holds characters that cannot be seen."""
    return not name.isprintable() and any(unicodedata.category(c) in UNSEEN for c in name)


def shown(name: str) -> str:
    r"""A name with what cannot be seen in it written as ``\n``, ``\u202e``."""
    return "".join(
        c.encode("unicode_escape").decode() if unicodedata.category(c) in UNSEEN else c
        for c in name
    )


def as_one(path: str) -> str:
    """A form of a path that is the same for paths which some system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def trouble_elsewhere(path: str) -> str:
    """Why not every computer can hold one of the names in a path, "" if each can."""
    return next(filter(None, map(_trouble, path.split("/"))), "")


def trouble_in_address(path: str) -> str:
    """Why a page at a path is not found at its address, "" if it is."""
    found = READ_ELSE.search(path)
    return f"has a {found[0]}, which an address reads as something else" if found else ""


def _trouble(name: str) -> str:
    if RESERVED.match(name):
        return f"{name} is a name that Windows has for itself"
    if signs := SIGNS.search(name):
        return f"{name} has a {signs[0]}, which Windows cannot hold in a name"
    if len(name.encode("utf-8", "surrogateescape")) > LONGEST:
        return f"{name[:20]}… is a name of more than {LONGEST} bytes"
    if name.endswith(ENDS):
        return f"{name} ends as no name can on Windows"
    folder = name.removesuffix(".md")
    return (
        f"{name} makes a folder that ends as none can on Windows" if folder.endswith(ENDS) else ""
    )


def unusable(path: str) -> str:
    """Why no page should be given a path, "" where one can stand there."""
    for name in path.split("/"):
        if not name or name.startswith("."):
            return f"{name or path} is no name that is read"
        if is_misnamed(name):
            return f"{shown(name)} holds characters that cannot be seen"
    return trouble_elsewhere(path)
