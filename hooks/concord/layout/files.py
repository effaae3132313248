"""The files of a site: which there are, in which locale, under which key."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from posixpath import basename, dirname, splitext
from typing import NamedTuple

from ..generators import MKDOCS, PLAIN, Generator, found_generator
from ..settings import Settings
from .destinations import Ways, ways_of
from .drawings import Drawings, read_drawings
from .file_names import is_misnamed
from .layout import Layout, layout_of, shorthand

LOCALE = re.compile(r"[a-z]{2}([-_][A-Za-z]{4})?([-_][A-Z]{2})?\Z")
"""Folders that builders take for those of a locale, and leave out where there is none of it."""
TAG = re.compile(r"[a-z]{2}([-_][A-Za-z]{2,4})?([-_][A-Z]{2})?\Z")
SEEN = 50
"""So many pages of a folder are looked at to see whether it is a translation."""
REFUSALS = ("outside", "links", "misnamed", "special", "closed", "attachments", "strays")


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


def site_layout(root: Path, settings: Settings) -> Layout:
    """The layout that the settings name, with folders by the names they have on the disk.

    ``zh-CN`` may be a folder named ``zh_CN`` or ``zh-cn``.
    """
    endings = site_generator(root, settings).endings
    if settings.pages:
        return layout_of(settings.pages, endings)
    patterns = _shorthand(settings)
    if settings.layout == "folder":
        names = {_plain(name): name for name in _folder_names(root / settings.docs)}
        for locale in patterns:
            name = names.get(_plain(locale), locale)
            patterns[locale] = [f"{settings.docs}/{name}/{{page}}.md"]
    return layout_of(patterns, endings, settings.docs)


def site_generator(root: Path, settings: Settings) -> Generator:
    """The generator that the settings name, or that is found at the root or beside the pages."""
    patterns = [one for group in (settings.pages or {}).values() for one in group]
    folders = {dirname(one.partition("{page}")[0]) for one in patterns} or {settings.docs}
    return found_generator(root, settings.generator, sorted(folders))


def plain_ways(settings: Settings) -> Ways:
    """How links lead on a site of plain Markdown that is not on a disk."""
    patterns = settings.pages or _shorthand(settings)
    return Ways(layout_of(patterns), PLAIN)


def _shorthand(settings: Settings) -> dict[str, list[str]]:
    return shorthand(settings.layout, settings.docs, settings.locales, settings.default)


def _folder_names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []


def _plain(name: str) -> str:
    return name.replace("_", "-").lower()


def find_files(root: Path, settings: Settings) -> Tree:
    """List the folders in which the pages of the repository at ``root`` lie.

    :raises FileNotFoundError: when there is no docs folder.
    """
    if not settings.pages and not (root / settings.docs).is_dir():
        raise FileNotFoundError(f"no docs folder at {settings.docs}")
    generator = site_generator(root, settings)
    layout = site_layout(root, settings)
    files: dict[str, set[str]] = {locale: set() for locale in ("", *settings.locales)}
    by_folder = settings.layout == "folder" and not settings.pages
    found = _Found(root, layout, generator, files, by_folder)
    for folder in layout.folders:
        for path in _walk(root / folder, found.close):
            found.take(path, root / folder)
    return found.tree()


class _Found:
    """Sorts the files of a walk into those that a site is made of and those it cannot have."""

    def __init__(
        self, root: Path, layout: Layout, generator: Generator, files: dict[str, set[str]],
        by_folder: bool,
    ) -> None:  # fmt: skip
        self.root, self.layout, self.files, self.by_folder = root, layout, files, by_folder
        self.generator = generator
        self.elsewhere = tuple(other_languages(root, layout)) if not by_folder else ()
        self.pages: list[PageFile] = []
        self.drawings: list[tuple[str, str, str]] = []
        self.others: dict[str, list[str]] = {name: [] for name in REFUSALS}

    def close(self, error: OSError) -> None:
        """Note a folder that cannot be listed."""
        path = Path(error.filename or self.root)
        self.others["closed"].append(path.relative_to(self.root).as_posix())

    def take(self, path: Path, folder: Path) -> None:
        name = path.relative_to(self.root).as_posix()
        if reason := _refusal(path, name, folder if self.generator is MKDOCS else self.root):
            self.others[reason].append(name)
        elif not path.is_dir():
            self.sort(name)

    def sort(self, name: str) -> None:
        if name.startswith(self.elsewhere):
            return
        if self.is_foreign(name):
            self.others["strays"].append(name)
            return
        homes = list(self.layout.homes(name))
        for locale, key in homes or [self.layout.seen_from("", name)]:
            self.files[locale].add(key)
            if name.endswith(".svg"):
                self.drawings.append((name, locale, key))
        page = self.layout.page(name)
        if page:
            self.pages.append(PageFile(name, *page))
        elif splitext(name)[1] in self.layout.endings:
            self.others["strays"].append(name)
        else:
            self.others["attachments"].append(name)

    def is_foreign(self, name: str) -> bool:
        """Whether a file lies in the folder of a locale that there is none of: it is not built."""
        top = name.removeprefix(f"{self.layout.root}/").partition("/")
        return self.by_folder and bool(top[1]) and bool(LOCALE.match(top[0])) and (
            _plain(top[0]) not in {_plain(locale) for locale in self.files}
        )  # fmt: skip

    def tree(self) -> Tree:
        others = {name: tuple(paths) for name, paths in self.others.items()}
        files = {locale: frozenset(keys) for locale, keys in self.files.items()}
        drawings = dict(read_drawings(self.root, self.drawings))
        return Tree(
            ways_of(self.layout, self.generator),
            tuple(sorted(self.pages)),
            files,
            drawings,
            **others,
        )


def other_languages(root: Path, layout: Layout) -> Iterator[str]:
    """The folders of languages beside those of the settings, which nobody asked for.

    They lie where the folder of a locale lies, have a language's tag for a name, and hold a
    page that a locale has as well.
    """
    befores = {pattern.before for _, pattern in layout.patterns if not pattern.mark}
    parents = {f"{dirname(one.rstrip('/'))}/".lstrip("/") for one in befores if _is_tagged(one)}
    for parent in sorted(parents):
        for name in sorted(_folder_names(root / parent)):
            folder = f"{parent}{name}/"
            if TAG.match(name) and folder not in befores and _mirrors(root, folder, befores):
                yield folder


def _is_tagged(before: str) -> bool:
    return bool(TAG.match(basename(before.rstrip("/"))))


def _mirrors(root: Path, folder: str, befores: Iterable[str]) -> bool:
    """Whether some page of a folder stands in that of a locale, too."""
    pages = (path.relative_to(root / folder) for path in (root / folder).rglob("*.md*"))
    return any((root / one / page).is_file() for page in islice(pages, SEEN) for one in befores)


def _refusal(path: Path, name: str, folder: Path) -> str:
    """Why a file is not read, "" if it is."""
    if is_misnamed(name):
        return "misnamed"
    if path.is_symlink():
        if not _is_inside(path, folder):
            return "outside"
        if path.is_dir() or not path.exists():
            # A builder that follows links to folders never ends where one leads to itself.
            return "links"
    return "special" if not path.is_file() and not path.is_dir() else ""


def _walk(docs: Path, close: Callable[[OSError], None]) -> Iterator[Path]:
    for folder, folders, names in os.walk(docs, onerror=close):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        names += [name for name in folders if Path(folder, name).is_symlink()]
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(folder, name)


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether a link leads to something in a folder that is not hidden there."""
    # Path.resolve() raises an error where a link leads to itself.
    end, top = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return top in end.parents and not any(p.startswith(".") for p in end.relative_to(top).parts)
