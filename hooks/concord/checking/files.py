"""The first step: the files of a site, as they stand or as they would with some of them changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..disk.regular_file import content
from ..errors import LockError, UnusableError
from ..files.file_digests import file_digest
from ..files.tree import PageFile, Tree
from ..files.walk import find_files
from ..generators import Generator
from ..generators.mkdocs import MKDOCS
from ..layout.navigation import Navigation, read_navigation
from ..lock.lockfile import read_lock
from ..model import Lock, Page, Place, Trouble
from ..reading import DIGITS, digest_of, read_front, read_page
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Files:
    """A repository. ``edited`` are bytes, by path, that count instead of those on the disk."""

    root: Path
    settings: Settings
    edited: Mapping[str, bytes] = field(default_factory=dict)

    def tree(self) -> Tree:
        """Which files there are.

        :raises UnusableError: when there is no docs folder.
        """
        try:
            return find_files(self.root, self.settings)
        except FileNotFoundError as error:
            raise UnusableError(str(error)) from error

    def data(self, path: str) -> bytes:
        """The bytes of a file.

        :raises OSError: when it cannot be read.
        """
        return self.edited[path] if path in self.edited else content(self.root / path)

    def digest(self, path: str) -> str:
        """The digest of a file, as a page of it has it.

        :raises OSError: when it cannot be read.
        """
        if path in self.edited:
            return digest_of(self.edited[path])
        return file_digest(str(self.root / path))[:DIGITS]

    def lock(self) -> Lock:
        """The translation lock; an empty one where there is no file.

        :raises LockError: when the file is not a lock.
        """
        name = self.settings.lock
        try:
            return read_lock(self.data(name).decode("utf-8"), name)
        except (FileNotFoundError, NotADirectoryError):
            return Lock()
        except (OSError, UnicodeDecodeError) as error:
            raise LockError(f"cannot be read: {error}", name) from error

    def navigation(self, generator: Generator) -> Navigation | None:
        """The navigation of a site that MkDocs builds, None where none is written."""
        return read_navigation(self.root) if generator is MKDOCS else None


def troubled(file: PageFile, message: str) -> Page:
    """The page of a file that cannot be read."""
    trouble = Trouble("PAG601", Place(file.path), message, "put a readable file there")
    return Page(*file, troubles=(trouble,), is_unread=True)


def file_of(page: Page) -> PageFile:
    """The file that a page was read from."""
    return PageFile(page.path, page.locale, page.key)


def unchanged(files: Files, file: PageFile, page: Page | None) -> Page | None:
    """The page that is known of a file, None where there is none, or the file is another by now."""
    if page is None or file_of(page) != file:
        return None
    try:
        return page if files.digest(file.path) == page.digest else None
    except OSError:
        return None


def read_file(files: Files, file: PageFile) -> Page:
    """Read one page; one that cannot be read carries the trouble."""
    return _read(files, file, read_page)


def read_front_of(files: Files, file: PageFile) -> Page:
    """Read the front matter of one page; one that cannot be read carries the trouble."""
    return _read(files, file, read_front)


def _read(files: Files, file: PageFile, reader: Callable[[bytes, str, str, str], Page]) -> Page:
    try:
        return reader(files.data(file.path), *file)
    except OSError as error:
        return troubled(file, f"cannot be read: {error.strerror}")
