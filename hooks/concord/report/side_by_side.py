"""A changed block for readers: old, new, translation; side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..history.words import Run
from .text import one_line
from .wrapping import Prose

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

WIDE = 110
"""Columns from which three texts fit side by side."""
MARKS = {"old": ("[-", "-]"), "new": ("{+", "+}"), "same": ("", "")}
STYLES = {"old": "red strike", "new": "bold green underline", "same": ""}


class Columns(NamedTuple):
    """One block: a headline, and three columns, each with a title and its text in runs."""

    headline: str
    titles: tuple[str, str, str]
    texts: tuple[Sequence[Run], Sequence[Run], Sequence[Run]]


def plain(block: Columns) -> str:
    """A block as text without colours: changed words are marked as ``git diff --word-diff`` does.

    The old and the new text are one, unless one of them is missing.
    """
    lines = [f"{one_line(block.headline)}\n"]
    for title, runs in zip(block.titles, block.texts, strict=True):
        text = "".join(f"{MARKS[kind][0]}{part}{MARKS[kind][1]}" for kind, part in runs)
        lines.append(f"  {one_line(title)}:\n")
        lines += [f"    {one_line(line)}\n" for line in text.splitlines()]
    return "".join(lines)


def show(block: Columns, console: Console) -> None:
    """Print a block on a terminal."""
    from rich.rule import Rule

    console.print(Rule(_safe(block.headline), align="left", style="dim"))
    console.print(_wide(block) if console.width >= WIDE else _narrow(block))


def _wide(block: Columns) -> RenderableType:
    from rich.table import Table

    table = Table(box=None, expand=True, padding=(0, 2, 0, 0), header_style="bold")
    for title in block.titles:
        table.add_column(_safe(title), ratio=1, overflow="fold")
    table.add_row(*(Prose(_text(runs)) for runs in block.texts))
    return table


def _narrow(block: Columns) -> RenderableType:
    from rich.console import Group
    from rich.padding import Padding

    parts: list[RenderableType] = []
    for title, runs in zip(block.titles, block.texts, strict=True):
        heading = _safe(title)
        heading.stylize("bold")
        parts += [heading, Padding(Prose(_text(runs)), (0, 0, 1, 2))]
    return Group(*parts)


def _text(runs: Sequence[Run]) -> Text:
    from rich.text import Text

    text = Text()
    for kind, part in runs:
        text.append("\n".join(map(one_line, part.split("\n"))), STYLES[kind])
    return text


def _safe(text: str) -> Text:
    from rich.text import Text

    return Text(one_line(text))
