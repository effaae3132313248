"""Files of ours that are committed: text, a head that says what it is, then an entry a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

CONFLICT = "<<<<<<<"
"""What git writes above the lines that it could not merge."""


def entry_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a file that should be entries, each with its number from 1."""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if line and not line.startswith("# "):
            yield number, line


def was_ours(text: str, head: str, is_entry: Callable[[str], bool]) -> bool:
    """Whether a text was such a file before it was damaged, as by a merge, or is empty."""
    signs = (head.partition("\n")[0], CONFLICT)
    lines = text.split("\n")
    return not text.strip() or any(line.startswith(signs) or is_entry(line) for line in lines)
