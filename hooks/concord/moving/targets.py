"""Where the targets of links are written on a page: in brackets, in definitions, in tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lock.wording import closing_bracket
from ..model import Block, Mark, Page
from ..reading.inline_grammar import ESCAPE, TARGET
from .edits import Edit, refuse

DEFINITION = re.compile(
    r"^[ \t>]*\[(?!\^)(?:[^\[\]\\]|\\.)+\]:[ \t]*(?P<target><[^<>\n]*>|\S+)", re.M
)
ATTRIBUTE = re.compile(r"""\b(?:href|src)\s*=\s*(?P<q>["'])(?P<target>.*?)(?P=q)""", re.I | re.S)


class Written(NamedTuple):
    """A target as it is written: its offsets, what it means, the link around it if it is one."""

    start: int
    end: int
    target: str
    link: Mark | None = None
    block: Block | None = None

    def rewritten(self, target: str) -> Edit:
        """The edit that puts another target in its place."""
        return Edit(self.start, self.end, target)


def written_targets(page: Page) -> Iterator[Written]:
    """Every target that is written on a page, each place once.

    :raises UnusableError: when a link is written in a way that cannot be followed.
    """
    for block in page.blocks:
        for mark in block.marks:
            if mark.kind in ("link", "image"):
                yield from _of_mark(page, block, mark)
    code = [(block.start, block.end) for block in page.blocks if block.kind == "code"]
    for found in DEFINITION.finditer(page.source):
        if not any(start <= found.start() < end for start, end in code):
            yield _unwrapped(*found.span("target"), found["target"])


def _of_mark(page: Page, block: Block, mark: Mark) -> Iterator[Written]:
    first = page.source[mark.offset]
    if first == "<":
        yield from _of_tag(page, mark)
        return
    close = closing_bracket(page, block, mark)
    found = TARGET.match(page.source, close + 1, mark.stop) if close >= 0 else None
    if found:
        written = _unwrapped(*found.span("target"), found["target"])
        if written.target == mark.value:
            link = mark if mark.kind == "link" else None
            yield written._replace(link=link, block=block)
            return
    if close < 0 or page.source[close + 1 : close + 2] == "(":
        raise refuse(page.place(mark.offset), "this link cannot be followed; write it on one line")


def _of_tag(page: Page, mark: Mark) -> Iterator[Written]:
    """The attribute that holds the target; an address in angle brackets has none."""
    for found in ATTRIBUTE.finditer(page.source, mark.offset, mark.stop):
        if html.unescape(found["target"]) == mark.value:
            yield Written(*found.span("target"), mark.value, None)
            return


def _unwrapped(start: int, end: int, target: str) -> Written:
    """A target without the angle brackets around it."""
    if target.startswith("<"):
        start, end, target = start + 1, end - 1, target[1:-1]
    return Written(start, end, html.unescape(ESCAPE.sub(r"\1", target)))
