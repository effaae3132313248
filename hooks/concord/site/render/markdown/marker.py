"""Markers: comments in whose place a generated part is put, ``<!-- concord: glossary -->``."""

from __future__ import annotations

import re

from ....model import Block

MARKER = re.compile(r"<!--\s*concord:\s*([a-z-]+)\s*-->")


def marker(block: Block) -> str:
    """The name of the part for which a block is the marker, "" if it is none."""
    if block.kind != "html":
        return ""
    html = "".join(mark.value for mark in block.marks if mark.kind in ("comment", "html"))
    found = MARKER.match(html)
    return found[1] if found else ""
