"""The files of a site, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from ..layout.destinations import Ways
from ..layout.drawings import Drawings


class PageFile(NamedTuple):
    """A Markdown file: its path from the root, its locale, its key inside the locale."""

    path: str
    locale: str
    key: str


@dataclass(frozen=True, slots=True)
class Tree:
    """The pages, how links lead to them, and the keys of all files that a link can lead to.

    ``files`` are by locale, under "" those that belong to none, by their paths in the root.
    ``outside`` are symbolic links that lead out of the docs folder or into a hidden one,
    ``links`` those that lead to a folder or nowhere, ``misnamed`` files whose names cannot be
    shown, ``special`` pipes and the like, ``closed`` folders that cannot be listed; they are not
    read. ``attachments`` are the files that are not pages, ``strays`` files that belong to no
    locale. All are paths from the root.
    """

    ways: Ways
    pages: tuple[PageFile, ...]
    files: Mapping[str, frozenset[str]]
    drawings: Drawings
    outside: tuple[str, ...] = ()
    misnamed: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    special: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    strays: tuple[str, ...] = ()
