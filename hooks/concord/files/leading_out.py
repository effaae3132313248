"""Files that a folder shows and does not hold: behind links that lead out of it, or to nothing.

Generators follow every link, so a file is known by where it lies on the disk, not by its path.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

AWAY = "a symbolic link out of the docs folder, or into a hidden one"
NOWHERE = "a symbolic link to nothing"
SPECIAL = "no regular file"
ENDLESS = "a symbolic link to a folder that it lies in, or out of the repository"
UNNAMED = "a name that is not UTF-8, to which no address leads"
INCLUDED = "a symbolic link out of the repository, on a site whose pages can include files"


def is_inside(path: Path, folder: Path) -> bool:
    """Whether what a path leads to lies in a folder and is not hidden there."""
    # Path.resolve() raises an error where a link leads to itself.
    end, top = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return top in end.parents and not any(p.startswith(".") for p in end.relative_to(top).parts)


def not_held(paths: Iterable[str], folder: Path) -> Iterator[tuple[str, str]]:
    """Of absolute paths below a folder those of no file that it holds, each with the reason."""
    top = os.path.realpath(folder)

    @cache
    def is_led(above: str) -> bool:
        unled = os.path.normpath(top + os.sep + os.path.relpath(above, folder))
        return os.path.realpath(above) != unled

    for path in paths:
        is_link = os.path.islink(path) or is_led(os.path.dirname(path))  # noqa: PTH114, PTH120
        if is_link and not is_inside(Path(path), folder):
            yield path, AWAY
        elif not os.path.isfile(path):  # noqa: PTH113 (asked of every file of a site)
            yield path, SPECIAL if os.path.exists(path) else NOWHERE  # noqa: PTH110


def out_of(folder: Path, root: Path) -> Iterator[Path]:
    """Links below a folder, hidden ones as well, that lead out of the repository at ``root``."""
    whole = Path(os.path.realpath(root))
    for above, folders, names in os.walk(folder):
        for name in (*folders, *names):
            link = Path(above, name)
            if link.is_symlink() and whole not in Path(os.path.realpath(link)).parents:
                yield link


def endless(folder: Path, root: Path) -> Iterator[Path]:
    """Links below a folder from which a walk that follows them may not come back.

    They lead to a folder that they lie in, or out of the repository at ``root``.
    """
    whole = Path(os.path.realpath(root))
    for above, names, _ in os.walk(folder):
        here = Path(os.path.realpath(above))
        for name in names:
            if (link := Path(above, name)).is_symlink():
                end = Path(os.path.realpath(link))
                if end in (here, *here.parents) or whole not in (end, *end.parents):
                    yield link


def unnamed(folder: Path) -> Iterator[Path]:
    """Files and folders below a folder, hidden ones as well, whose names no address can hold."""
    for above, folders, names in os.walk(folder):
        for name in (*folders, *names):
            if not name.isascii() and name.encode("utf-8", "replace").decode() != name:
                yield Path(above, name)
