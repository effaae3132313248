"""From files to a registry: the edge at which concord reads the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import UnusableError
from ..generators import MKDOCS
from ..hazards.attachments import misnamed, unsafe
from ..hazards.reserved import reserved
from ..layout.file_names import shown
from ..layout.files import PageFile, Tree, find_files
from ..lock.lockfile import Lock, read_lock
from ..model import Page, Place, Trouble
from ..processes import spread
from ..reading import read_page
from ..registry import Registry, gather
from ..settings import Settings

NAMED = 5
"""So many files of no locale are named."""
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
    return replace(read_unlocked(root, settings, step), lock=load_lock(root, settings))


def read_unlocked(root: Path, settings: Settings, step: Step = silent) -> Registry:
    """Read every page of the repository, but not the translation lock."""
    tree = find_files(root, settings)
    pages = list(read_pages(root, tree.pages, step)) + list(refused(root, tree))
    return gather(pages, tree.ways, settings)


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
    if tree.ways.generator is MKDOCS:
        yield from reserved(_addresses(tree), [name.lower() for name in tree.ways.files if name])
    for paths, message in (
        (tree.outside, "a symbolic link out of the docs folder, or into a hidden one"),
        (tree.links, "a symbolic link to a folder, or to nothing"),
        (tree.special, "no regular file, so not read"),
        (tree.closed, "a folder that cannot be listed"),
    ):
        for path in paths:
            yield _troubled(path, "", path, message)
    if tree.strays and tree.pages:
        yield _strayed(tree.strays)


def _addresses(tree: Tree) -> Iterator[tuple[str, str]]:
    """Every file with its path inside its locale, or inside the docs folder if it has none."""
    layout = tree.ways.layout
    yield from ((file.path, file.key) for file in tree.pages)
    for path in tree.attachments:
        homes = list(layout.homes(path)) or [layout.seen_from("", path)]
        yield path, homes[0][1]


def _strayed(paths: tuple[str, ...]) -> Page:
    """A page that carries the finding about all files that belong to no locale."""
    names = ", ".join(map(shown, paths[:NAMED]))
    more = f" and {len(paths) - NAMED} more" if len(paths) > NAMED else ""
    message = f"of no locale: {names}{more}"
    hint = "put them where the pages of a locale lie, or name the locale in the settings (locales)"
    trouble = Trouble("PAG607", Place(shown(paths[0])), message, hint)
    return Page(paths[0], "", paths[0], troubles=(trouble,), is_unread=True)


def _troubled(path: str, locale: str, key: str, message: str) -> Page:
    trouble = Trouble("PAG601", Place(path), message, "put a readable file there")
    return Page(path, locale, key, troubles=(trouble,), is_unread=True)
