"""Raw HTML at the level of blocks: where an element or a comment begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

OPEN = re.compile(r"<(?P<tag>[a-zA-Z][\w-]*)(?=[\s>/])[^>]*>?")
REST = re.compile(r"(?:=>|[^<>])*>")
"""What stands behind a tag's name, up to its end; an arrow is part of a program in it."""
MARKDOWN = re.compile(r"\smarkdown\b")
SUMMARY = re.compile(
    r"(?:<summary\b[^<>]*>(?:(?!</?summary).)*</summary>|<(?!/)[^<>]*>|\s)+\Z", re.I | re.S
)
LONGEST = 20
"""So many lines the tags have with which an element begins."""
TEXT_TAGS = frozenset(("article", "aside", "center", "details", "div", "main", "section"))
"""Elements that hold blocks, as far as what is in them is Markdown."""


def opened_tag(bare: str) -> tuple[str, str]:
    """The block element that a line opens, and its start tag; two empty texts if none."""
    found = OPEN.match(bare)
    tag = found["tag"].lower() if found else ""
    return (tag, found[0]) if found and tag in _block_tags() else ("", "")


@cache
def _block_tags() -> frozenset[str]:
    """Python-Markdown takes other elements at the beginning of a line for part of a paragraph.

    It is loaded where a line begins with an element: that takes as long as to read ten pages.
    """
    from markdown.util import BLOCK_LEVEL_ELEMENTS

    return frozenset(BLOCK_LEVEL_ELEMENTS)


def holds_markdown(start_tag: str) -> bool:
    """Whether the contents of an element are Markdown (the extension ``md_in_html``)."""
    return bool(MARKDOWN.search(start_tag))


def comment_ends(lines: list[str]) -> list[int]:
    """The lines in which a comment may end."""
    return [number for number, line in enumerate(lines) if "-->" in line]


def comment_end(lines: list[str], first: int, ends: list[int]) -> int:
    """The line at whose end the comment that begins in line ``first`` ends, one of the ``ends``.

    -1 where text follows the comment, or where it has no end.
    """
    at = bisect_left(ends, first)
    return ends[at] if at < len(ends) and lines[ends[at]].rstrip().endswith("-->") else -1


def element_end(lines: list[str], first: int, tag: str) -> int:
    """The line of the end tag of the element that begins in line ``first``, or the last line.

    A tag that ends with a slash is an element by itself (``<p/>``), be it in several lines.
    """
    if tag == "hr":
        return first
    tags, depth, last = re.compile(rf"<(/?){tag}(?=[\s>/])", re.I), 0, first
    for number in range(first, len(lines)):
        for found in tags.finditer(lines[number]):
            closed = -1 if found[1] else _closed(lines, number, found.end())
            last = max(last, closed)
            depth += -1 if found[1] else closed < 0
        if depth <= 0:
            return max(last, number)
    return len(lines) - 1


def _closed(lines: list[str], number: int, column: int) -> int:
    """The line in which the start tag around a place ends with a slash, -1 if it does not."""
    found = REST.match("\n".join((lines[number][column:], *lines[number + 1 : number + LONGEST])))
    return number + found[0].count("\n") if found and found[0].endswith("/>") else -1


def head_end(lines: list[str], first: int, last: int) -> int:
    """The last line of the tags with which an element begins, if a blank line parts them from more.

    What stands behind it is Markdown (https://spec.commonmark.org/0.31.2/#html-blocks), of which
    the first line must not be HTML itself; -1 where the element, up to ``last``, has no such text.
    """
    blank = next((n for n in range(first, min(last, first + LONGEST)) if not lines[n].strip()), -1)
    behind = next((n for n in range(blank, last) if lines[n].strip()), -1) if blank > 0 else -1
    if behind < 0 or lines[behind].lstrip()[:1] == "<" or "</" not in lines[last]:
        return -1
    return blank - 1 if SUMMARY.match("\n".join(lines[first:blank])) else -1
