"""Everything that a build can read, as one digest: what is the same makes the same site.

That is every file of the repository but what was made there, the point in its history, the
environment, Python and the packages that it finds. Nothing of MkDocs is loaded to tell.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ...files.file_digests import file_digest
from .versions import PACKAGE, code

ENVIRONMENT = "pyvenv.cfg"
CACHE = "CACHEDIR.TAG"
"""The marks of folders that hold an environment of Python, and of caches of other tools."""
NEVER = frozenset((".git", "__pycache__", "node_modules"))
OF_A_TERMINAL = re.compile(
    r"_|PWD|OLDPWD|SHLVL|TERM\w*|COLORTERM|COLUMNS|LINES|MAKE\w*|MFLAGS|WINDOWID|TMUX\w*|SSH_\w+"
    r"|XDG_SESSION_\w+|PYTEST_CURRENT_TEST|NO_COLOR|FORCE_COLOR|GPG_TTY|DISPLAY|WT_\w+|VSCODE_\w+"
    r"|NO_MKDOCS_2_WARNING"
)
"""Variables that tell of a terminal or a session, or are only for people to read; any other may be
asked for by a configuration."""
HISTORY = ("git", "rev-parse", "HEAD", "--is-shallow-repository", "--show-prefix")
PREFERENCES = ("git", "config", "--list", "-z")


class Inputs(NamedTuple):
    """All that a build can read: its digest, "" where nobody can tell.

    ``skipped`` are folders of the repository that were not looked into, though no build made them.
    """

    digest: str
    skipped: tuple[Path, ...] = ()


def inputs(root: Path, made: Iterable[Path], form: object) -> Inputs:
    """What a build of a repository can read.

    ``made`` are the folders below it that builds write; ``form`` says what kind of build it is.
    """
    found = hashlib.sha256()
    for part in (form, *_surroundings(root)):
        found.update(f"{part!r}\0".encode("utf-8", "surrogatepass"))
    skipped: list[Path] = []
    try:
        for name, file in _files(root, frozenset(map(str, made)), skipped):
            found.update(f"{name}\0{file_digest(file)}\0".encode("utf-8", "surrogateescape"))
    except OSError:
        return Inputs("")
    return Inputs(found.hexdigest(), tuple(skipped))


def _surroundings(root: Path) -> Iterator[object]:
    """What decides besides files of the repository."""
    yield sys.version, sys.path, _packages()
    yield sorted(pair for pair in os.environ.items() if not OF_A_TERMINAL.fullmatch(pair[0]))
    yield _said(root, HISTORY), _said(root, PREFERENCES)
    yield PACKAGE if root in PACKAGE.parents else code()


def _packages() -> list[tuple[str, int]]:
    """All packages that Python finds: name, version and when they were installed."""
    folders = (Path(name) for name in sys.path)
    found = (path for folder in folders for path in folder.glob("*.dist-info"))
    return sorted((path.name, path.stat().st_mtime_ns) for path in found)


def _said(root: Path, command: tuple[str, ...]) -> bytes:
    """What git says; nothing without git and where there is no repository."""
    try:
        return subprocess.run(command, cwd=root, capture_output=True, check=True, timeout=60).stdout
    except (OSError, subprocess.SubprocessError):
        return b""


def _files(root: Path, made: frozenset[str], skipped: list[Path]) -> Iterator[tuple[str, str]]:
    """Every file of a repository, from the root and whole, in order.

    :raises OSError: where a folder cannot be read, or leads elsewhere by a link.
    """
    folders = [("", str(root))]
    while folders:
        above, folder = folders.pop()
        for entry in sorted(os.scandir(folder), key=lambda one: one.name):
            if entry.is_dir():
                if entry.path in made:
                    continue
                if entry.name in NEVER or _is_a_tools(entry.path):
                    skipped.append(Path(entry.path))
                elif entry.is_symlink():
                    raise OSError(f"{entry.path} leads elsewhere")
                else:
                    folders.append((f"{above}{entry.name}/", entry.path))
            elif entry.is_file():
                yield above + entry.name, entry.path


def _is_a_tools(folder: str) -> bool:
    return any(Path(folder, name).exists() for name in (ENVIRONMENT, CACHE))
