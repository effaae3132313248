"""Findings on a terminal: coloured, each with its line and a caret."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from ..findings import Finding
from ..model import Place
from .excerpt import excerpt
from .lines import Lines
from .text import one_line

GUTTER = " | "


def print_report(findings: Iterable[Finding], lines: Lines, console: Console) -> None:
    """Print every finding with an empty line behind it."""
    for finding in findings:
        console.print(_headline(finding), soft_wrap=True)
        _print_line(finding.place, lines, console)
        for related in finding.related:
            place = one_line(f"{related.place} {related.message}".rstrip())
            console.print(Text.assemble(("  see ", "dim"), place), soft_wrap=True)
        if finding.hint:
            hint = one_line(finding.hint)
            console.print(Text.assemble(("  help: ", "green"), hint), soft_wrap=True)
        console.print()


def _headline(finding: Finding) -> Text:
    place = finding.place
    mark = (" [fixable]", "green") if finding.fixable else ""
    return Text.assemble(
        (one_line(place.path), "bold"), (f":{place.line}:{place.column} ", "dim"),
        (finding.code, "bold red"), f" {one_line(finding.message)}", mark,
    )  # fmt: skip


def _print_line(place: Place, lines: Lines, console: Console) -> None:
    line = lines.line(place.path, place.line)
    if not line.strip():
        return
    number = f"{place.line:>6}"
    shown = excerpt(line, place.column, max(console.width - len(number + GUTTER), 20))
    console.print(Text.assemble((number + GUTTER, "dim"), shown.text), soft_wrap=True)
    blank = " " * len(number) + GUTTER
    console.print(Text.assemble((blank, "dim"), (shown.caret, "bold red")), soft_wrap=True)


def terminal(color: str) -> Console:
    """A console for standard output; ``color`` is auto, always or never."""
    return Console(
        highlight=False, no_color=True if color == "never" else None,
        force_terminal=True if color == "always" else None,
    )  # fmt: skip
