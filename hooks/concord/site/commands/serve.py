"""Show the site while you write: pages are made when they are asked for, and come back changed.

What is wrong with a page stands on it, at its place, and on the terminal. Where plugins or hooks
do something with pages that is not known, MkDocs serves the site instead. Who asks for it under
a name that is not its own is refused: a stranger's page could read it otherwise.
Exit status: 0 when it is stopped, 2 when there is nothing to serve or the port is taken.
"""

from __future__ import annotations

import argparse
import logging
import signal
import sys
from pathlib import Path

from ...errors import UnusableError
from ...findings import Finding
from ...report.lines import Lines
from ...report.summary import summary
from ...report.terminal import print_report, terminal
from ..live.server import LiveServer
from ..live.serving import Serving, run_anew
from ..live.session import Session
from ..live.shown import EDITOR
from ..mkdocs.by_itself import run_mkdocs
from ..mkdocs.known_plugins import UnknownPartsError

HELP = "show the site while you write"
HOST, PORT = "127.0.0.1", 8000
CONFIG = "mkdocs.yml"
MOST = 20
"""More findings at once help nobody; concord check tells all."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR")
    parser.add_argument("--port", type=int, default=PORT, help=f"default: {PORT}")
    parser.add_argument("--host", default=HOST, help=f"the address to listen at; default: {HOST}")
    parser.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME",
        help="a further name under which the site is asked for; .NAME stands for all below it",
    )  # fmt: skip
    parser.add_argument("--mkdocs", default=CONFIG, metavar="FILE", help=f"default: {CONFIG}")
    parser.add_argument("--poll", action="store_true", help="look at all files twice a second")
    parser.add_argument(
        "--editor", default=EDITOR, metavar="ADDRESS",
        help=f"what links to lines lead to; default: {EDITOR}",
    )  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """Serve until it is stopped."""
    root: Path = options.root.absolute()
    if not (root / options.mkdocs).is_file():
        raise UnusableError(f"{options.root}: no {options.mkdocs} here")
    try:
        options.editor.format(path="", line=1, column=1)
    except (KeyError, IndexError, ValueError) as error:
        raise UnusableError("--editor holds {path}, {line} and {column}") from error
    try:
        return _live(root, options)
    except UnknownPartsError as error:
        print(f"MkDocs serves, and builds the whole site after each change; {error}", flush=True)
        return _plainly(root, options)


def _plainly(root: Path, options: argparse.Namespace) -> int:
    where = ["--config-file", options.mkdocs, "--dev-addr", f"{options.host}:{options.port}"]
    try:
        return run_mkdocs("serve", "--no-strict", *where, cwd=root).status
    except KeyboardInterrupt:
        return 0


def _live(root: Path, options: argparse.Namespace) -> int:
    # What MkDocs says of links while it renders, concord says better, and at its place.
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    # Who is told to end, by an editor or a container, leaves nothing behind either.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # The port comes first: whoever has the wrong one is told at once.
    where = (options.host, options.port, options.editor, options.allow_host)
    with LiveServer(*where) as server:
        session = Session(root, options.mkdocs)
        serving = Serving(server, session, _Reports(session).report)
        try:
            print(f"{server.address} shows the site; stop it with Ctrl+C.", flush=True)
            serving.start(options.poll)
            server.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            serving.ended.set()
            serving.watch.stop()
        finally:
            session.close()
    if serving.restart:
        print("The code has changed: starting anew.", flush=True)
        run_anew(sys.orig_argv[1:])
    return 0


class _Reports:
    """Prints what is wrong, where it is not what was wrong before."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.before: list[Finding] = []
        self.spoken = False

    def report(self, found: list[Finding]) -> None:
        """Print what has come up since the last time, and how much there is of all."""
        new = [finding for finding in found if finding not in self.before]
        if new or len(found) != len(self.before) or not self.spoken:
            print_report(new[:MOST], Lines(self.session.root), terminal("auto"))
            more = f", {len(new) - MOST} of them new and not shown" if len(new) > MOST else ""
            print(summary(found, len(self.session.building.registry.pages)) + more, flush=True)
        self.before, self.spoken = found, True
