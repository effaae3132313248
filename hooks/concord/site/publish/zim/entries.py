"""What the archive holds: the files of the bundle, and redirects from labels to their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

from ....registry import Registry
from ....registry.page_urls import Addresses
from ...released.checksums import NAME as SUMS
from ...render.wording.words import words
from ...search.index import index_path, parse_index

START = "index.html"
GUIDE = "guide/"
TITLE = re.compile(r"<title>(.*?)</title>", re.S)
UNREAD = frozenset((SUMS, "README.txt"))
"""What is for the owner of the folder, not for readers."""
OF_CODE = ".map"
"""What tells developers where code of a library came from: a tenth of all, and never asked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file at its path in the archive. ``title`` is that of a page, "" for any other file.

    ``text`` is what is searched, ``keywords`` by what else a page is found.
    """

    path: str
    file: Path
    title: str = ""
    text: str = ""
    keywords: str = ""


@dataclass(frozen=True, slots=True)
class Redirect:
    """A name that is suggested to readers and leads to the page at ``target``."""

    path: str
    title: str
    target: str


@dataclass
class _Titles:
    """Titles that are taken, in small letters: Kiwix shows no more than them."""

    taken: dict[str, str]

    def own(self, title: str, locale: str) -> str:
        """The title, with its language where another language has the same."""
        other = self.taken.setdefault(title.casefold(), locale)
        return title if other == locale else f"{title} ({words(locale)['edition']})"


def read_entries(bundle: Path, registry: Registry) -> tuple[list[Entry], list[Redirect]]:
    """The entries of the bundle in a folder, and the redirects of its concepts."""
    addresses = Addresses("", registry.settings.default, directories=False)
    titles = _Titles({})
    pages: dict[str, Entry] = {}
    redirects: list[Redirect] = []
    for locale in registry.settings.locales:
        file = bundle / GUIDE / index_path(locale, addresses.default)
        for entry in _pages(bundle, parse_index(file.read_text("utf-8")), locale, titles):
            pages[entry.path] = entry
        redirects += _redirects(registry, locale, addresses, titles)
    files = sorted(_files(bundle), key=partial(_together, _folders(registry), _last(registry)))
    return [pages.get(path) or _unindexed(path, file) for path, file in files], redirects


def _files(bundle: Path) -> Iterator[tuple[str, Path]]:
    for file in bundle.rglob("*"):
        path = file.relative_to(bundle).as_posix()
        if file.is_file() and path not in UNREAD and file.suffix != OF_CODE:
            yield path, file


def _folders(registry: Registry) -> tuple[str, ...]:
    """Where a page stands besides its own place: in other languages, and with both."""
    default, others = registry.settings.default, registry.settings.translations
    return tuple(f"{GUIDE}{name}/" for one in others for name in (one, f"{default}-{one}"))


def _last(registry: Registry) -> frozenset[str]:
    """What every change of a page changes as well."""
    locales = registry.settings.locales
    return frozenset(GUIDE + index_path(one, registry.settings.default) for one in locales)


def _together(
    folders: tuple[str, ...], last: frozenset[str], file: tuple[str, Path]
) -> tuple[bool, str, str]:  # fmt: skip
    """Before what a file stands in the archive.

    A page stands beside itself in other languages: they change together and say much alike, so
    that archives are smaller, and fewer clusters are to be packed of which a page is another.
    """
    path = file[0]
    folder = next((one for one in folders if path.startswith(one)), GUIDE)
    return path in last, path.removeprefix(folder).removeprefix(GUIDE), path


def _unindexed(path: str, file: Path) -> Entry:
    """A file that no search index tells of; a page is read for its title."""
    return Entry(path, file, _title(file) if file.suffix == ".html" else "")


def _pages(bundle: Path, index: Mapping[str, Any], locale: str, titles: _Titles) -> Iterator[Entry]:
    """The pages of a search index, whose form is in search/README.md."""
    for page in index["pages"]:
        path = f"{GUIDE}{index['root']}{page['location']}"
        parts = [f"{part['title']} {part['text']}" for part in page["sections"]]
        labels = [page.get("labels", ()), page.get("hidden", ())]
        labels += [part.get("labels", ()) for part in page["sections"]]
        keywords = " ".join(label for group in labels for label in group)
        yield Entry(
            path, bundle / path, titles.own(page["title"], locale), "\n".join(parts), keywords
        )


def _redirects(
    registry: Registry, locale: str, addresses: Addresses, titles: _Titles
) -> Iterator[Redirect]:
    """Other names of concepts, and those of glossary terms, which have no page of their own."""
    met = {page.title.casefold() for page in registry.of_locale(locale)}
    for concept in sorted(registry.concepts.values(), key=lambda concept: concept.id):
        names = concept.names.get(locale)
        for label in (names.title, *names.also) if names else ():
            if label and label.casefold() not in met:
                met.add(label.casefold())
                target = GUIDE + addresses.path(locale, concept.key)
                yield Redirect(f"labels/{locale}/{label}", titles.own(label, locale), target)


def _title(file: Path) -> str:
    """The text of a page's first ``<title>``, in which there are no elements; else its name."""
    found = TITLE.search(file.read_text("utf-8"))
    return " ".join(unescape(found[1]).split()) if found and found[1].strip() else file.name
