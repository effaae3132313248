"""What made it: the digest of everything but the site that decides what a page becomes."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ...files.file_digests import code_digest

PACKAGE = Path(__file__).parents[2]
CODE = (".py", ".html", ".xml", ".yml", ".txt", ".md", ".tsv")


@cache
def libraries() -> str:
    """The digest of Python and of all packages that it finds, by their names and versions."""
    folders = (Path(name) for name in sys.path)
    names = sorted(path.name for folder in folders for path in folder.glob("*.dist-info"))
    return hashlib.sha256("\n".join([sys.version, *names]).encode()).hexdigest()


def code(folders: Iterable[Path] = ()) -> str:
    """The digest of this package's own files, and of the code in further folders and files.

    Where they stand says nothing: another copy of the repository has the same one.
    """
    found = hashlib.sha256(_own().encode())
    for place in folders:
        found.update(code_digest(place, CODE).encode())
    return found.hexdigest()


@cache
def _own() -> str:
    """The digest of this package, whose modules are loaded once."""
    return code_digest(PACKAGE, CODE)
