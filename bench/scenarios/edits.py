"""What a scenario does to the text of a page, lines in, lines out.

Blocks are told apart by their first characters alone, not by concord's reader: what that makes of
a page is in question here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

FENCE = ("```", "~~~")
APART = ("#", "{{", "<!--", "|", ">")
"""What a line begins with that is in no paragraph."""
ITEM = re.compile(r"(\s{0,3})(?:[-*+]|(\d+)\.)\s")

Span = tuple[int, int]
"""The first line of a block and the one behind its last, from 0."""


def change(lines: list[str], pattern: str, by: str) -> list[str]:
    """Change what is first met behind the front matter."""
    start = _behind_front_matter(lines)
    text, times = re.subn(pattern, by, "\n".join(lines[start:]), count=1)
    if not times:
        raise ValueError(f"nothing on the page is like {pattern}")
    return [*lines[:start], *text.split("\n")]


def add_sentence(lines: list[str], to: int, text: str) -> list[str]:
    """Put a text behind a paragraph's last word."""
    first, end = _paragraphs(lines)[to]
    return [*lines[:first], *lines[first : end - 1], lines[end - 1].rstrip() + text, *lines[end:]]


def add_paragraph(lines: list[str], before: int, text: str) -> list[str]:
    """Put a paragraph of its own before another."""
    first, _ = _paragraphs(lines)[before]
    return [*lines[:first], text, "", *lines[first:]]


def add_section(lines: list[str], heading: str, text: str) -> list[str]:
    """End the page with one more section."""
    return [*lines, "", heading, "", text, ""]


def drop_paragraph(lines: list[str], at: int) -> list[str]:
    """Take a paragraph out."""
    first, end = _paragraphs(lines)[at]
    return lines[:first] + lines[end:]


def swap_paragraphs(lines: list[str], first: int, second: int) -> list[str]:
    """Let two paragraphs change their places."""
    (a, b), (c, d) = _paragraphs(lines)[first], _paragraphs(lines)[second]
    return [*lines[:a], *lines[c:d], *lines[b:c], *lines[a:b], *lines[d:]]


def drop_code(lines: list[str], at: int) -> list[str]:
    """Take a block of code out."""
    first, end = _code(lines)[at]
    return lines[:first] + lines[end:]


def add_item(lines: list[str], text: str) -> list[str]:
    """Put an item below the last of the first list."""
    items = _items(lines)
    last = items[0]
    for item in items[1:]:
        if item > last + 3:
            break
        last = item
    found = ITEM.match(lines[last])
    mark = f"{int(found[2]) + 1}." if found and found[2] else lines[last].lstrip()[0]
    return [*lines[: last + 1], f"{found[1] if found else ''}{mark} {text}", *lines[last + 1 :]]


def drop_item(lines: list[str], at: int) -> list[str]:
    """Take the line of an item out."""
    line = _items(lines)[at]
    return lines[:line] + lines[line + 1 :]


def _paragraphs(lines: list[str]) -> list[Span]:
    """Runs of lines outside code that begin with nothing special; lists among them."""
    spans, first = [], -1
    for number, line, is_code in _outside(lines):
        if is_code or not line.strip() or line.lstrip().startswith(APART):
            if first >= 0:
                spans.append((first, number))
            first = -1
        elif first < 0:
            first = number
    return spans if first < 0 else [*spans, (first, len(lines))]


def _code(lines: list[str]) -> list[Span]:
    """The blocks of code with their fences."""
    numbers = [number for number, _, is_code in _outside(lines) if is_code]
    starts = [number for number in numbers if number - 1 not in numbers]
    ends = [number + 1 for number in numbers if number + 1 not in numbers]
    return list(zip(starts, ends, strict=True))


def _items(lines: list[str]) -> list[int]:
    """The lines that begin an item."""
    return [number for number, line, is_code in _outside(lines) if not is_code and ITEM.match(line)]


def _outside(lines: list[str]) -> Iterator[tuple[int, str, bool]]:
    """Behind the front matter each line with its number, and whether it is in code or a fence.

    Lines of a comment, in which some keep the original, are empty: readers do not see them.
    """
    is_open = is_comment = False
    for number in range(_behind_front_matter(lines), len(lines)):
        line = lines[number]
        begins = not is_open and "<!--" in line.rpartition("-->")[2]
        if is_comment or begins:
            is_comment = begins or "-->" not in line
            yield number, "", False
            continue
        is_fence = line.lstrip().startswith(FENCE)
        yield number, line, is_open or is_fence
        is_open ^= is_fence


def _behind_front_matter(lines: list[str]) -> int:
    return lines.index("---", 1) + 1 if lines[0] == "---" else 0
