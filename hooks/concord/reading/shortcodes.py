"""Shortcodes and macros in double braces, as lines of a page hold them."""

from __future__ import annotations

import re
from collections.abc import Iterable

OPENING = re.compile(r"\{\{[<%]?\s*([\w./-]+)")
CLOSING = re.compile(r"\{\{[<%]\s*/\s*([\w./-]+)")


def is_alone(bare: str) -> bool:
    """Whether a line without its indentation begins with one and holds no other."""
    return bare.startswith("{{") and bare.count("{{") == 1


def closed(lines: Iterable[str]) -> frozenset[str]:
    """The names of those that hold text between two lines."""
    return frozenset(found for line in lines for found in CLOSING.findall(line))


def holds_text(bare: str, names: frozenset[str]) -> bool:
    """Whether the one at the beginning of a line has one of the names of those that hold text."""
    name = OPENING.match(bare)
    return name is not None and name[1] in names
