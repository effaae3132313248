"""Language servers: begun by Python, or forked from a process that has loaded everything.

    python starting.py HANDLE

To load the protocol alone takes most of a second. HANDLE is that of a socket: for each server that
is asked for it brings a folder, and what shall be its standard input and output.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import IO

HOOKS = Path(__file__).parents[2] / "hooks"
COMMAND = ("lsp", "--stdio")
LONGEST = 4096
"""Bytes of a path."""

Ends = tuple[IO[bytes], IO[bytes]]
"""Where a server is written to, and where it is read."""


def begin(folder: Path) -> subprocess.Popen[bytes]:
    """A server in a folder, as an editor starts it."""
    return subprocess.Popen(
        [sys.executable, "-m", "concord", *COMMAND], cwd=folder, env=_environment(),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def forked(folder: Path) -> Ends:
    """The same, in a process that finds everything loaded."""
    theirs_in, ours_in = os.pipe()
    ours_out, theirs_out = os.pipe()
    socket.send_fds(_ready(), [os.fsencode(folder)], [theirs_in, theirs_out])
    os.close(theirs_in)
    os.close(theirs_out)
    return os.fdopen(ours_in, "wb"), os.fdopen(ours_out, "rb")


@cache
def _ready() -> socket.socket:
    """Where to ask; who answers ends when nobody can ask any more."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        handle = theirs.fileno()
        subprocess.Popen(
            [sys.executable, __file__, str(handle)], pass_fds=[handle], env=_environment()
        )
    return ours


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(HOOKS)}


def main() -> None:
    """Load, fork for each folder, and serve where forked."""
    from concord.__main__ import main as run
    from concord.editor import serving

    assert serving
    asked = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        folder, ends, *_ = socket.recv_fds(asked, LONGEST, 2)
        if not folder:
            return
        if not os.fork():
            break
        for end in ends:
            os.close(end)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.chdir(folder)
    for number, end in enumerate(ends):
        os.dup2(end, number)
        os.close(end)
    sys.stdin, sys.stdout = os.fdopen(0), os.fdopen(1, "w")
    sys.exit(run(COMMAND))


if __name__ == "__main__":
    main()
