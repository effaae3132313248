"""MkDocs' own command line, in a process of its own, for as long as somebody waits for it.

Its standard input is a pipe of the process that began it. When that one ends, however it does, so
does the pipe, and MkDocs is told to stop: it would keep its port, and go on with its build.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from _thread import interrupt_main
from pathlib import Path
from types import FrameType
from typing import NamedTuple

BEGIN = f"""\
import json, sys
sys.path[:] = json.loads(sys.argv.pop(1))
from {__name__} import main
main()
"""
"""The same packages are found as here, wherever that process stands."""


class Ended(NamedTuple):
    """How a process ended, and the last line of what it said of that."""

    status: int
    last: str


def run_mkdocs(*arguments: str, cwd: Path, quiet: bool = False) -> Ended:
    """Run a command of MkDocs in a process that ends with this one; a ``quiet`` one is heard."""
    places = json.dumps([str(cwd), *map(os.path.abspath, sys.path)])
    process = subprocess.Popen(
        [sys.executable, "-c", BEGIN, places, *arguments], cwd=cwd, stdin=subprocess.PIPE,
        stderr=subprocess.PIPE if quiet else None,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    assert process.stdin
    try:
        said = process.stderr.read().decode(errors="replace") if process.stderr else ""
        return Ended(process.wait(), said.strip().rpartition("\n")[2])
    finally:
        process.stdin.close()
        process.wait()


def main() -> None:
    """Be MkDocs."""
    from mkdocs.__main__ import cli

    signal.signal(signal.SIGINT, _once)
    threading.Thread(target=_stop_when_alone, daemon=True).start()
    cli(prog_name="mkdocs")


def _once(number: int, frame: FrameType | None) -> None:
    """Be interrupted once: who cleans up after that is left to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise KeyboardInterrupt


def _stop_when_alone() -> None:
    os.read(0, 1)
    if sys.platform == "win32":
        interrupt_main()
    else:
        # Unlike the above this wakes who waits.
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
