"""The files of a site: which there are, in which locale, under which key."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ..settings import Settings
from .file_names import is_misnamed

MARKDOWN = (".md", ".markdown")


class PageFile(NamedTuple):
    """A Markdown file: its path from the root, its locale, its key inside the locale."""

    path: str
    locale: str
    key: str


@dataclass(frozen=True, slots=True)
class Tree:
    """The pages, and for each locale the keys of all files that a link can lead to.

    Under "" stand the files of the docs folder that belong to no locale, by their paths in it.
    ``outside`` are symbolic links that lead out of the docs folder, ``misnamed`` files whose
    names cannot be shown, ``special`` pipes and the like; they are not read. ``attachments`` are
    the files that are not pages. All four are paths from the root.
    """

    pages: tuple[PageFile, ...]
    files: dict[str, frozenset[str]] = field(default_factory=dict)
    outside: tuple[str, ...] = ()
    misnamed: tuple[str, ...] = ()
    special: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()


def find_files(root: Path, settings: Settings) -> Tree:
    """List the docs folder of the repository at ``root``.

    :raises FileNotFoundError: when there is no docs folder.
    """
    docs = root / settings.docs
    if not docs.is_dir():
        raise FileNotFoundError(f"no docs folder at {settings.docs}")
    pages: list[PageFile] = []
    refused: dict[str, list[str]] = {"outside": [], "misnamed": [], "special": []}
    files: dict[str, set[str]] = {locale: set() for locale in ("", *settings.locales)}
    attachments = []
    for path in _walk(docs):
        name = path.relative_to(docs).as_posix()
        if reason := _refusal(path, name, docs):
            refused[reason].append(f"{settings.docs}/{name}")
            continue
        if path.is_dir():
            continue
        for locale, key in list(_homes(name, settings)) or [("", name)]:
            files[locale].add(key)
            if locale and key.endswith(MARKDOWN) and name == _path(key, locale, settings, name):
                pages.append(PageFile(f"{settings.docs}/{name}", locale, key))
        if not name.endswith(MARKDOWN):
            attachments.append(f"{settings.docs}/{name}")
    return Tree(
        tuple(sorted(set(pages))), {k: frozenset(v) for k, v in files.items()},
        tuple(refused["outside"]), tuple(refused["misnamed"]), tuple(refused["special"]),
        tuple(attachments),
    )  # fmt: skip


def _refusal(path: Path, name: str, docs: Path) -> str:
    """Why a file is not read, "" if it is."""
    if is_misnamed(name):
        return "misnamed"
    if path.is_symlink() and not _is_inside(path, docs):
        return "outside"
    return "special" if path.exists() and not path.is_file() and not path.is_dir() else ""


def _walk(docs: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # MkDocs follows links to folders, os.walk does not.
        names += [name for name in folders if Path(folder, name).is_symlink()]
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(folder, name)


def _is_inside(path: Path, docs: Path) -> bool:
    return docs.resolve() in path.resolve().parents


def _homes(name: str, settings: Settings) -> Iterator[tuple[str, str]]:
    """The locales that a file belongs to, with its key in each."""
    if settings.layout == "folder":
        folder, _, key = name.partition("/")
        if key and folder in settings.locales:
            yield folder, key
        return
    stem, dot, ending = name.rpartition(".")
    base, _, locale = stem.rpartition(".")
    if base and locale in settings.locales:
        yield locale, base + dot + ending
        return
    yield settings.default, name
    if not name.endswith(MARKDOWN):
        yield from ((other, name) for other in settings.translations)


def _path(key: str, locale: str, settings: Settings, name: str) -> str:
    """The name a page must have to be the page of its key; others are other locales' files."""
    if settings.layout == "folder" or locale == settings.default:
        return name
    stem, dot, ending = key.rpartition(".")
    return f"{stem}.{locale}{dot}{ending}"


def locale_path(key: str, locale: str, settings: Settings) -> str:
    """The path from the root at which a locale's page of that key stands."""
    if settings.layout == "folder":
        return f"{settings.docs}/{locale}/{key}"
    if locale == settings.default:
        return f"{settings.docs}/{key}"
    stem, dot, ending = key.rpartition(".")
    return f"{settings.docs}/{stem}.{locale}{dot}{ending}"
