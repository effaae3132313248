"""Make the pin files: ``python -m tools.pins [--keep]``.

Each ``requirements*.in`` becomes a ``requirements*.txt`` with exact versions and hashes, one
file for every system and every Python from 3.10. ``--keep`` leaves versions that still fit.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

NAMES = ("requirements-build", "requirements", "requirements-test")
OPTIONS = (
    "--universal",
    "--python-version=3.10",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--quiet",
)


def main(arguments: Sequence[str]) -> int:
    """Make every pin file anew; the exit status of the first that cannot be made, else 0."""
    parser = argparse.ArgumentParser("tools.pins", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="leave versions that still fit")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="the repository")
    options = parser.parse_args(arguments)
    for name in NAMES:
        status = subprocess.run(
            command(name, keep=options.keep), check=False, cwd=options.root
        ).returncode
        if status:
            print(
                f"Pins not made: {name}.in has no solution, or no index answers.", file=sys.stderr
            )
            return status
    print("Pins made. Look at the difference, then: make test")
    return 0


def command(name: str, *, keep: bool) -> list[str]:
    """The call of uv that makes one pin file."""
    upgrade = [] if keep else ["--upgrade"]
    uv = [sys.executable, "-m", "uv", "pip", "compile"]
    return [*uv, *OPTIONS, *upgrade, f"{name}.in", "--output-file", f"{name}.txt"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
