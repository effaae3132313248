"""Versions that one language writes with a ``v`` and the other without: names of tags and files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Block, Page

VERSION = re.compile(r"(?<![\w.-])v?\d+\.\d+\.\d+(?![\w.-])")
MARKED = re.compile(r"(?<![\w.-])v\d+\.\d+\.\d+")


def may_be_apart(page: Page, translation: Page) -> bool:
    """What soon tells whether two pages can write versions otherwise."""
    return any(MARKED.search(one.source) for one in (page, translation))


def apart(one: Block, two: Block) -> Iterator[tuple[str, str]]:
    """Versions of a block, each with the form that its counterpart has alone."""
    ours, theirs = (set(VERSION.findall(block.text)) for block in (one, two))
    for version in sorted(ours - theirs):
        other = version[1:] if version[0] == "v" else f"v{version}"
        if other in theirs - ours:
            yield version, other
