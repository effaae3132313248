"""Lines that steer no terminal, whoever wrote the files that are quoted in them."""

from __future__ import annotations

import sys
from collections.abc import Iterable


def complain(message: str) -> None:
    """Say on standard error what is wrong, each line of it behind the program's name."""
    for line in message.splitlines():
        print(f"concord: {harmless(line)}", file=sys.stderr)


def show(lines: Iterable[str]) -> None:
    """Write lines of files: as they are for another program, without controls on a terminal."""
    sys.stdout.writelines(map(harmless, lines) if sys.stdout.isatty() else lines)


def harmless(line: str) -> str:
    """A line without what would steer a terminal; tabs stay."""
    # Loaded late: most programs end without a word of this.
    from ...report.text import one_line

    text = line.rstrip("\n")
    return "\t".join(map(one_line, text.split("\t"))) + line[len(text) :]
