"""Shortcodes and macros in double braces, as lines of a page hold them."""

from __future__ import annotations

import re
from collections.abc import Iterable

OPENING = re.compile(r"\{\{[<%]?\s*([\w./-]+)")
CLOSING = re.compile(r"\{\{[<%]\s*/\s*([\w./-]+)")
ADDRESS = re.compile(
    r"\A( {0,3}\[[^\]^][^\]]*\]: )(?:(?!\{\{)\S)*\{\{.*\}\}(?:(?!\}\})\S)*[ \t]*\Z"
)
"""A definition of a link whose address a shortcode or Liquid makes, whole or in part.

From the first braces to the last: of many, each would be tried with each.
"""


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


def with_plain_addresses(lines: Iterable[str]) -> list[str]:
    """Lines in which such addresses of definitions hold no blanks, as none may."""
    return [ADDRESS.sub(r"\1{{}}", line) if "{{" in line else line for line in lines]
