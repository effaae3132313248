"""The name of the folder in which the pages lie, as an address may begin with it."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import basename

from ..languages.file_marks import TAG
from .layout import Layout


def below_own_folder(path: str, layout: Layout) -> Iterator[str]:
    """What a path leads to below the folder of all pages, if it begins with its name.

    So ``docs/guide/a`` where the pages are ``site/docs/{page}.md``. The folder of one language is
    no such: an address names it by its tag.
    """
    first, _, rest = path.partition("/")
    folders = {layout.root, *(pattern.before.rstrip("/") for _, pattern in layout.patterns)}
    if rest and first in map(basename, folders) and not TAG.match(first):
        yield rest
