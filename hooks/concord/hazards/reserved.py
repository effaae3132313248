"""Addresses that are the site's own, so that no contributed file may stand there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from fnmatch import fnmatchcase, translate
from functools import cache
from pathlib import Path

from ..model import Page
from ..own_files.tables import read_table
from .attachments import troubled

LIST = Path(__file__).with_name("reserved.yml")


@cache
def _reserved() -> tuple[tuple[str, str], ...]:
    """Patterns of paths, in small letters, and what stands there."""
    table = read_table(LIST.read_text("utf-8"))
    return tuple((entry["name"].lower(), entry["why"]) for entry in table)


@cache
def _any_reserved() -> Callable[[str], object]:
    """Whether any of the patterns is one of a path, in one look at it."""
    return re.compile("|".join(translate(name) for name, _ in _reserved())).match


def reserved(files: Iterable[tuple[str, str]], locales: Collection[str]) -> Iterator[Page]:
    """A page for each file, as (path, path inside its locale), that stands where none may.

    ``locales`` are those that have a folder at the root of the site.
    """
    for path, key in files:
        if found := reserved_for(key, locales):
            yield troubled(path, f"a reserved name: {found}", "rename the file")


def reserved_for(key: str, locales: Collection[str], default: str = "") -> str:
    """What stands where a file inside a locale would come to stand, "" if nothing.

    ``default`` is the locale at the root of the site, if it is not among ``locales``.
    """
    names = list(_names(key.lower()))
    if any(map(_any_reserved(), names)):
        return next(
            why for name, why in _reserved() if any(fnmatchcase(one, name) for one in names)
        )
    folder, tags = names[0].removesuffix(".md"), (default.lower(), *locales)
    if folder in {f"{one}-{other}" for one in tags for other in tags if one != other}:
        return "the folder of pages side by side"
    return "the folder of another locale" if folder in locales else ""


def _names(key: str) -> Iterator[str]:
    """What a file's path makes in the site: its folders, and for a page one of its own name."""
    parts = key.split("/")
    yield from ("/".join(parts[:end]) for end in range(1, len(parts) + 1))
    if key.endswith(".md"):
        yield key.removesuffix(".md")
