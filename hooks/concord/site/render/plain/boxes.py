"""Boxes (``!!! note "Title"``, ``??? differ "Title"``) as quotations under their titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

BOX = re.compile(r'([ ]*)(?:!!!|\?\?\?\+?|===!?\+?)[ \t]+([\w -]*?)[ \t]*(?:"(.*)")?[ \t]*\Z')
FENCE = re.compile(r"[ ]*(`{3,}|~{3,})")
INDENT = 4


def as_quotations(text: str) -> str:
    """A text of Markdown in which each box is a quotation; boxes in boxes are quoted twice."""
    return "\n".join(_lines(text.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    at, fence = 0, ""
    while at < len(lines):
        line, at = lines[at], at + 1
        found = None if fence else BOX.match(line)
        if found is None:
            fence = _fence(line, fence)
            yield line
            continue
        inside = len(found[1]) + INDENT
        end = _end(lines, at, inside)
        title = found[3] if found[3] is not None else found[2].capitalize()
        body = [line[inside:] for line in lines[at:end]]
        quoted = [*([f"**{title}**", ""] if title else []), *_stripped(list(_lines(body)))]
        yield from (f"{found[1]}> {line}".rstrip() for line in quoted)
        yield ""
        at = end


def _fence(line: str, open_: str) -> str:
    """The signs that close the code which a line stands in, "" outside of code."""
    found = FENCE.match(line)
    if not found:
        return open_
    return found[1] if not open_ else "" if found[1].startswith(open_) else open_


def _end(lines: list[str], at: int, inside: int) -> int:
    """The first line behind a box."""
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith(" " * inside)):
        at += 1
    return at


def _stripped(lines: list[str]) -> list[str]:
    """Lines without the empty ones at both ends."""
    return "\n".join(lines).strip("\n").split("\n")
