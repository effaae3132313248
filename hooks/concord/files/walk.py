"""Which files a site has, in which locale, under which key."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from posixpath import basename, splitext

from ..generators import MKDOCS, PLAIN, Generator
from ..layout.destinations import ways_of
from ..layout.drawings import read_drawings
from ..layout.file_names import is_misnamed
from ..layout.layout import Layout
from ..settings import Settings
from .chosen import plain_tag, site_generator, site_layout
from .leading_out import is_inside
from .left_out import is_left_out
from .other_languages import is_in_other_language, other_languages
from .tree import PageFile, Tree

LOCALE = re.compile(r"[a-z]{2}([-_][A-Za-z]{4})?([-_][A-Z]{2})?\Z")
"""Folders that builders take for those of a locale, and leave out where there is none of it."""
PACKAGES = "node_modules"
"""The folder of a generator's own parts, in which no generator looks for pages."""
REFUSALS = ("outside", "links", "misnamed", "special", "closed", "attachments", "strays")


def find_files(root: Path, settings: Settings) -> Tree:
    """List the folders in which the pages of the repository at ``root`` lie.

    :raises FileNotFoundError: when there is no docs folder.
    """
    if not settings.pages and not (root / settings.docs).is_dir():
        hint = "type concord init to have the pages looked for, or name their folder, as docs"
        raise FileNotFoundError(f"no docs folder at {settings.docs}; {hint}, in concord.toml")
    generator = site_generator(root, settings)
    layout = site_layout(root, settings, generator)
    files: dict[str, set[str]] = {locale: set() for locale in ("", *settings.locales)}
    by_folder = settings.layout == "folder" and not settings.pages
    found = _Found(root, layout, generator, files, by_folder, settings.exclude)
    for folder in layout.folders:
        for entry, name in _walk(root, root / folder, found.close):
            found.take(entry, name, root / folder)
    return found.tree()


class _Found:
    """Sorts the files of a walk into those that a site is made of and those it cannot have."""

    def __init__(
        self, root: Path, layout: Layout, generator: Generator, files: dict[str, set[str]],
        by_folder: bool, exclude: tuple[str, ...],
    ) -> None:  # fmt: skip
        self.exclude = exclude
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

    def take(self, entry: os.DirEntry[str], name: str, folder: Path) -> None:
        if reason := _refusal(entry, name, folder if self.generator is MKDOCS else self.root):
            if reason != "links" or not self.is_of_a_program(entry):
                self.others[reason].append(name)
        else:
            self.sort(name)

    def is_of_a_program(self, entry: os.DirEntry[str]) -> bool:
        """Whether a link is none to a page, nor to a folder of pages.

        MkDocs copies what links show; others leave out one to nothing, which a program makes, or
        lies in a repository of its own (``static`` to ``theme/static``).
        """
        if self.generator is MKDOCS or splitext(entry.name)[1] in self.layout.endings:
            return False
        try:
            names = [path.name for path in Path(entry.path).iterdir()]
        except OSError:
            return "." in entry.name or self.generator is not PLAIN
        return not any(splitext(name)[1] in self.layout.endings for name in names)

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
        is_other = is_in_other_language(self.root, self.layout, name) if page else False
        if is_other or is_left_out(name, self.exclude) or (not page and self.is_for_hosts(name)):
            return
        if page:
            self.pages.append(PageFile(name, *page))
        elif splitext(name)[1] in self.layout.endings and not self.is_frame(name):
            self.others["strays"].append(name)
        else:
            self.others["attachments"].append(name)

    def is_for_hosts(self, name: str) -> bool:
        """Whether a page is what a code host shows of a folder, and the generator does not read.

        Where none is known, nothing is left out without a word.
        """
        is_read = self.generator in (MKDOCS, PLAIN)
        return not is_read and basename(name).upper().startswith("README.")

    def is_frame(self, name: str) -> bool:
        """Whether a file is what the generator shows beside all pages, as a cover."""
        return basename(name) in self.generator.frame

    def is_foreign(self, name: str) -> bool:
        """Whether a file lies in the folder of a locale that there is none of: it is not built."""
        top = name.removeprefix(f"{self.layout.root}/").partition("/")
        return self.by_folder and bool(top[1]) and bool(LOCALE.match(top[0])) and (
            plain_tag(top[0]) not in {plain_tag(locale) for locale in self.files}
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


def _refusal(entry: os.DirEntry[str], name: str, folder: Path) -> str:
    """Why a file is not read, "" if it is."""
    if is_misnamed(name):
        return "misnamed"
    if not entry.is_symlink():
        return "" if entry.is_file(follow_symlinks=False) else "special"
    link = Path(entry.path)
    if not is_inside(link, folder):
        return "outside"
    if link.is_dir() or not link.exists():
        # A builder that follows links to folders never ends where one leads to itself.
        return "links"
    return "" if link.is_file() else "special"


def _walk(
    root: Path, docs: Path, close: Callable[[OSError], None]
) -> Iterator[tuple[os.DirEntry[str], str]]:  # fmt: skip
    """The files in a folder, and links to folders, each with its path from the root."""
    inside = docs.relative_to(root).as_posix()
    left = [(str(docs), "" if inside == "." else f"{inside}/")]
    while left:
        folder, before = left.pop()
        folders = []
        for entry in _shown(folder, close):
            if entry.is_dir(follow_symlinks=False):
                if entry.name == PACKAGES:
                    continue
                folders.append((entry.path, f"{before}{entry.name}/"))
            else:
                yield entry, before + entry.name
        left += reversed(folders)


def _shown(folder: str, close: Callable[[OSError], None]) -> list[os.DirEntry[str]]:
    """What a folder holds and does not hide, by name; what it is, the listing tells as well."""
    try:
        with os.scandir(folder) as entries:
            shown = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError as error:
        close(error)
        return []
    return sorted(shown, key=lambda entry: entry.name)
