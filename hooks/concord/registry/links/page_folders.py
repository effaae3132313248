"""Which keys are those of pages, and the folders in which pages stand."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath
from posixpath import dirname

from ...layout.pattern import ENDINGS
from ..registry import Registry

DOTS = (".", "..")
"""The names of this folder and the one around it."""


def is_page(key: str) -> bool:
    """Whether a key names a page: Markdown, or nothing that looks like a file's ending.

    What it names may be a folder, be it written as ``..``, which shows a page of its own.
    """
    name = key.rpartition("/")[2]
    return key.endswith(ENDINGS) or "." not in name or name in DOTS


def folders_of_pages(registry: Registry) -> frozenset[str]:
    """The folders in which pages of any language stand, and those around them."""
    return _around(tuple(frozenset(keys) for keys in registry.files.values()))


@lru_cache(maxsize=4)
def _around(files: tuple[frozenset[str], ...]) -> frozenset[str]:
    folders = {PurePosixPath(dirname(key)) for keys in files for key in keys if is_page(key)}
    return frozenset(str(one) for folder in folders for one in (folder, *folder.parents))
