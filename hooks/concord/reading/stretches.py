"""The lines of one block, which may stand apart in the page, as one text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Stretches = Iterable[tuple[str, int]]
"""The lines of one block: Markdown, and its offset in the page."""


def joined(lines: Sequence[tuple[str, int]]) -> tuple[str, list[int], list[int]]:
    """The text of all lines; where in it those begin that do not follow the one before in the page.

    With each its offset there. The lines of most blocks stand as they are read, and are one run.
    """
    begins, offsets, at, shift = [], [], 0, None
    for text, offset in lines:
        if offset - at != shift:
            shift = offset - at
            begins.append(at)
            offsets.append(offset)
        at += len(text) + 1
    return "\n".join([text for text, _ in lines]), begins, offsets
