"""Addresses without an ending, on sites of which no generator is known."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import join, normpath

from ..generators import PLAIN
from ..languages.file_marks import without_mark
from ..layout.layout import ENDING
from .registry import Registry

TAILS = ("", "/index", "/README")


def is_somewhere(path: str, registry: Registry) -> bool:
    """Whether a page of any language can have the address ``path``, from the root of the pages.

    Which one a reader is shown there depends on what nobody here knows.
    """
    if registry.ways.generator != PLAIN:
        return False
    homes = (registry.layout.page(one) for one in _files(path, registry))
    return any(home and home[1] in registry.files.get(home[0], ()) for home in homes)


def _files(path: str, registry: Registry) -> Iterator[str]:
    """The files in which a page can stand that has an address."""
    bare = path.strip("/").removesuffix(".html")
    names = [
        f"{name}{tail}" for name in dict.fromkeys((bare, without_mark(bare))) for tail in TAILS
    ]
    for folder in dict.fromkeys(("", registry.layout.root)):
        for mark in dict.fromkeys(pattern.mark for _, pattern in registry.layout.patterns):
            yield from (normpath(join(folder, f"{name}{mark}{ENDING}")) for name in names)
