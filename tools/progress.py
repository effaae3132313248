"""How far a program is: its output gathered, and a line on a terminal that counts packages."""

from __future__ import annotations

import subprocess
import sys


def watch(process: subprocess.Popen[str], title: str) -> str:
    """Gather the output of a process until it ends, and count what it collects on a terminal."""
    lines, packages = [], 0
    shown = bool(title) and sys.stderr.isatty()
    if title and not shown:
        print(f"{title} …", file=sys.stderr)
    assert process.stdout is not None
    with process:
        for line in process.stdout:
            lines.append(line)
            packages += line.startswith("Collecting ")
            if shown:
                print(f"\r{title} … {packages} packages", end="", file=sys.stderr, flush=True)
    if shown:
        print(file=sys.stderr)
    return "".join(lines)
