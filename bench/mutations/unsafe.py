"""Damages that a page of a stranger could bring: scripts, handlers, addresses that run."""

from __future__ import annotations

from random import Random

from .damage import Damage, Kind
from .docs import Docs
from .edits import change, target_span

SCRIPT = "<script>alert(1)</script>"
HANDLER = '<span onclick="alert(1)">x</span>'


def script(docs: Docs, random: Random) -> Damage | None:
    """A script at the end of a paragraph."""
    return _added(docs, random, SCRIPT)


def handler(docs: Docs, random: Random) -> Damage | None:
    """An event handler at the end of a paragraph."""
    return _added(docs, random, HANDLER)


def _added(docs: Docs, random: Random, text: str) -> Damage | None:
    page = docs.any_page(random)
    paragraphs = [b for b in page.blocks if b.kind == "paragraph" and not b.container]
    if not paragraphs:
        return None
    end = random.choice(paragraphs).end
    while page.source[end - 1] == "\n":
        end -= 1
    return change(page, end, end, f" {text}")


def running_link(docs: Docs, random: Random) -> Damage | None:
    """A link whose address is a script."""
    page = docs.any_page(random)
    links = [mark for block in page.blocks for mark in block.marks if mark.kind == "link"]
    span = target_span(page, random.choice(links)) if links else None
    return change(page, *span, "javascript:alert(1)") if span else None


KINDS = (
    Kind("script on a page", "PAG606", script),
    Kind("event handler on a page", "PAG606", handler),
    Kind("link that runs a script", "PAG606", running_link),
)
