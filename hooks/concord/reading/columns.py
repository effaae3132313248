"""Columns: how far a line is indented, with tab stops at every fourth column."""

from __future__ import annotations

from collections.abc import Iterable

TAB = 4
BLANKS = frozenset(" \t")


def indents(lines: Iterable[str]) -> list[int]:
    """The column, from 0, at which each line's text begins."""
    return [_indent(line) if line[:1] in BLANKS else 0 for line in lines]


def _indent(line: str) -> int:
    head = line[: len(line) - len(line.lstrip(" \t"))]
    return len(head.expandtabs(TAB)) if "\t" in head else len(head)


def blanks(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip(" \t")) if line[:1] in BLANKS else 0


def characters(line: str, columns: int) -> int:
    """How many characters at the start of a line take so many columns."""
    if "\t" not in line:
        return columns
    count = 0
    while count < len(line) and len(line[:count].expandtabs(TAB)) < columns:
        count += 1
    return count
