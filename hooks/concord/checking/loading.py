"""From files to a registry: the edge at which concord reads the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import UnusableError
from ..generators.mkdocs import MKDOCS
from ..hazards.attachments import misnamed, unsafe
from ..layout.files import PageFile, Tree, find_files
from ..layout.navigation import Navigation, read_navigation
from ..lock.lockfile import Lock, read_lock
from ..lock.records import among
from ..model import Page, Place, Trouble
from ..processes import spread
from ..reading import read_page
from ..registry import Registry, gather
from ..settings import Settings

ALONE = 200
"""Up to so many pages, starting a second process costs more than it saves."""

Step = Callable[[str, int, int], None]
"""Told what is going on: the name of the work, how much is done, how much there is."""


def silent(work: str, done: int, whole: int) -> None:
    """Nobody is watching."""


def read_site(root: Path, settings: Settings, step: Step = silent) -> Registry:
    """Read every page of the repository at ``root``, and its translation lock.

    :raises FileNotFoundError: when there is no docs folder.
    :raises UnusableError: when the translation lock cannot be read.
    """
    registry = read_unlocked(root, settings, step)
    return replace(registry, lock=among(load_lock(root, settings), registry.pages))


def read_unlocked(root: Path, settings: Settings, step: Step = silent) -> Registry:
    """Read every page of the repository, but not the translation lock."""
    tree = find_files(root, settings)
    pages = list(read_pages(root, tree.pages, step)) + list(refused(root, tree))
    return replace(gather(pages, tree.ways, settings), navigation=navigation_of(root, tree))


def navigation_of(root: Path, tree: Tree) -> Navigation | None:
    """The navigation of a site that MkDocs builds, None where none is written."""
    return read_navigation(root) if tree.ways.generator is MKDOCS else None


def load_lock(root: Path, settings: Settings) -> Lock:
    """The translation lock of the repository; an empty one where there is no file.

    :raises UnusableError: when the file is not a lock.
    """
    try:
        return read_lock((root / settings.lock).read_text("utf-8"), settings.lock)
    except (FileNotFoundError, NotADirectoryError):
        return Lock()
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableError(f"{settings.lock} cannot be read: {error}") from error


def read_pages(root: Path, files: Sequence[PageFile], step: Step = silent) -> Iterator[Page]:
    """Read pages in their order, in several processes where there are many."""
    if len(files) <= ALONE:
        for number, file in enumerate(files, 1):
            step("reading", number, len(files))
            yield read_file(root, file)
        return
    pages: dict[int, Page] = {}
    for index, page in spread(read_file, root, files):
        pages[index] = page
        step("reading", len(pages), len(files))
    yield from (pages[index] for index in range(len(files)))


def read_file(root: Path, file: PageFile) -> Page:
    """Read one page; one that cannot be read carries the trouble."""
    try:
        return read_page((root / file.path).read_bytes(), *file)
    except OSError as error:
        return _troubled(*file, f"cannot be read: {error.strerror}")


def refused(root: Path, tree: Tree) -> Iterator[Page]:
    """A page for each file that is not read or not safe, to carry the finding."""
    yield from misnamed(tree.misnamed)
    yield from unsafe(root, tree.attachments)
    for path in tree.outside:
        yield _troubled(path, "", path, "a symbolic link out of the docs folder")
    for path in tree.special:
        yield _troubled(path, "", path, "no regular file, so not read")


def _troubled(path: str, locale: str, key: str, message: str) -> Page:
    trouble = Trouble("PAG601", Place(path), message, "put a readable file there")
    return Page(path, locale, key, troubles=(trouble,), is_unread=True)
