"""Show the site while you write."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from ...commands.arguments import add_site
from ...commands.workspace import workspace

HELP = "show the site while you write"
PORT = 8000


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)
    parser.add_argument("--port", type=int, default=PORT, help="where on this machine")


def run(options: argparse.Namespace) -> int:
    """Serve until it is stopped."""
    root = workspace(options).root
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict"]
    address = f"127.0.0.1:{options.port}"
    own = {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        [*command, "--dev-addr", address], check=False, cwd=root, env={**os.environ, **own}
    ).returncode
