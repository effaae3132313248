"""Commands on other people's sites with the package installed, and what they make compared."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from tests.forks import run_forked

MADE_ANEW = re.compile(r"\.gz$|search_index\.json$")
TIME = re.compile(rb"Build Date UTC : .*")
PLAIN = {
    "mkdocs.yml": "site_name: Harbour\nplugins:\n  - concord\n",
    "docs/index.md": "# Harbour\n\nIt runs on SDN.\n",
}
"""A site of one page, by path."""


def run(site: Path, packages: Path, *command: str) -> tuple[int, str]:
    """Run a module's command on a site, with the package installed and loaded."""
    return run_forked(site, command, _variables(packages), packages)


def start(site: Path, packages: Path, *command: str) -> tuple[int, str]:
    """Run a module's command on a site, with the package installed, in a Python that begins."""
    done = subprocess.run(
        [sys.executable, "-m", *command], check=False, cwd=site, env=_variables(packages),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
    )  # fmt: skip
    return done.returncode, done.stdout


def _variables(packages: Path) -> dict[str, str]:
    own = {"PYTHONPATH": str(packages), "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"}
    return {**os.environ, **own}


def contents(folder: Path) -> dict[str, bytes]:
    """The files below a folder, but for the time of a build."""
    return {
        path.relative_to(folder).as_posix(): TIME.sub(b"", path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    }


def changes(before: dict[str, bytes], after: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """The files that are not the same, each with the lines that are gone and those that are new."""
    for name in sorted(before.keys() | after.keys()):
        one, two = before.get(name, b""), after.get(name, b"")
        if one != two and not MADE_ANEW.search(name):
            lines = unified_diff(one.decode().splitlines(), two.decode().splitlines(), n=0)
            kept = (line.rstrip() for line in lines if not line.startswith(("---", "+++", "@@")))
            yield name, "\n".join(kept) + "\n"
