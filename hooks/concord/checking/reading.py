"""Reading a site again: pages that have not changed are taken from what is known of them."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..layout.files import PageFile, find_files
from ..lock.records import among
from ..model import Page
from ..processes import spread
from ..reading import digest_of
from ..registry import Registry, gather
from ..settings import Settings
from .cache import Record
from .loading import ALONE, Step, load_lock, navigation_of, read_file, refused
from .stored_page import summary

Packed = bytes
"""Blocks, source and lines of a page: all pages of a large site do not fit unpacked."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A registry of summaries, and the rest of the pages that were read anew, by path."""

    root: Path
    registry: Registry
    rests: Mapping[str, Packed]
    by_key: Mapping[str, list[Page]]

    def whole(self, page: Page) -> Page:
        """A page with its blocks and source, read anew where they are not at hand."""
        if not page.locale:
            return page
        if packed := self.rests.get(page.path):
            blocks, source, lines = pickle.loads(zlib.decompress(packed))
            return replace(page, blocks=blocks, source=source, lines=lines)
        return read_file(self.root, PageFile(page.path, page.locale, page.key))


def read_again(root: Path, settings: Settings, old: Mapping[str, Record], step: Step) -> Reading:
    """Read the pages that are not in ``old`` as they stand on the disk.

    :raises FileNotFoundError: when there is no docs folder.
    :raises UnusableError: when the translation lock cannot be read.
    """
    tree = find_files(root, settings)
    known = {page.path: page for record in old.values() for page in record.pages}
    pages = {file.path: _unchanged(root, file, known.get(file.path)) for file in tree.pages}
    changed = [file for file in tree.pages if pages[file.path] is None]
    rests = {}
    for page, rest in _read_anew(root, changed, step):
        pages[page.path] = page
        rests[page.path] = rest
    every = [page for page in pages.values() if page] + list(refused(root, tree))
    registry = gather(every, tree.ways, settings)
    lock = among(load_lock(root, settings), registry.pages)
    registry = replace(registry, lock=lock, navigation=navigation_of(root, tree))
    by_key: dict[str, list[Page]] = {}
    for page in every:
        by_key.setdefault(page.key, []).append(page)
    return Reading(root, registry, rests, by_key)


def _unchanged(root: Path, file: PageFile, page: Page | None) -> Page | None:
    """The page as it is known, if the file still holds that."""
    if page is None or (page.locale, page.key) != (file.locale, file.key):
        return None
    try:
        same = digest_of((root / file.path).read_bytes()) == page.digest
    except OSError:
        return None
    return page if same else None


def _read_anew(root: Path, files: list[PageFile], step: Step) -> Iterator[tuple[Page, Packed]]:
    done = (
        (read_packed(root, file) for file in files)
        if len(files) <= ALONE
        else (result for _, result in spread(read_packed, root, files))
    )
    for number, result in enumerate(done, 1):
        step("reading", number, len(files))
        yield result


def read_packed(root: Path, file: PageFile) -> tuple[Page, Packed]:
    """A page's summary and its rest."""
    page = read_file(root, file)
    rest = pickle.dumps((page.blocks, page.source, page.lines), pickle.HIGHEST_PROTOCOL)
    return summary(page), zlib.compress(rest, 1)
