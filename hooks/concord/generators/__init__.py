"""What the makers of sites mean by a link, a page and its address: one module each, mostly data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from posixpath import join, normpath

from .docsify import DOCSIFY, at_home
from .docusaurus import DOCUSAURUS
from .generator import Generator
from .hugo import HUGO
from .jekyll import JEKYLL
from .listing import Listing
from .mkdocs import MKDOCS
from .myst import MYST
from .nuxt import NUXT
from .plain import PLAIN
from .rspress import RSPRESS
from .starlight import STARLIGHT
from .vitepress import VITEPRESS
from .vuepress import VUEPRESS

__all__ = ["GENERATORS", "MKDOCS", "MYST", "PLAIN", "Generator", "found_generator"]

KNOWN = (
    MKDOCS, HUGO, DOCUSAURUS, VITEPRESS, VUEPRESS, RSPRESS, STARLIGHT, NUXT, MYST, JEKYLL, DOCSIFY,
    PLAIN,
)  # fmt: skip
GENERATORS: dict[str, Generator] = {one.name: one for one in KNOWN}
"""By name, in the order in which their files are looked for."""


DOCS_DIR = re.compile(rb"^docs_dir:[ \t]*[\"']?([^\s\"'#]+)", re.M)
"""The folder of the pages, as MkDocs' configuration names it."""

ELSEWHERE = ("*/mkdocs.yml", "*/*/mkdocs.yml")
"""Where MkDocs' configuration lies that is no file of the pages' folders."""


def found_generator(root: Path, name: str = "", folders: Iterable[str] = ()) -> Generator:
    """The generator of a setting, or the one whose files stand in the repository.

    They are looked for at the root, then in each of ``folders`` and those around it, from the
    inmost. A site whose files tell nothing is plain Markdown. Files that are those of another site,
    as their folders tell, tell nothing.
    """
    around = tuple(way for folder in folders for way in _inmost_first(folder))
    places, listing = ("", *around), Listing(root)
    if name:
        found = GENERATORS[name]
    else:
        known = (one for place in places for one in KNOWN if one.is_at(listing, place, around))
        is_other = _reads_elsewhere(root, listing, around)
        found = next((one for one in known if not (is_other and one is MKDOCS)), PLAIN)
    if found is DOCSIFY:
        return at_home(root, listing, places)
    if found is MKDOCS:
        paths = (path for place in places for path in listing.found(place, MKDOCS.files))
        return _with_unicode_ids(paths, MKDOCS)
    apart = [] if name or found is not PLAIN else list(_for_these_pages(listing, around))
    return _with_unicode_ids(apart, replace(MKDOCS, builds_apart=True)) if apart else found


def _for_these_pages(listing: Listing, around: Sequence[str]) -> Iterator[Path]:
    """MkDocs' configurations in other folders that name one of those of the pages."""
    for path in listing.found("", ELSEWHERE) if around else ():
        docs = _docs_dir(path)
        if docs and normpath(join(listing.way(path), docs)) in around:
            yield path


def _docs_dir(path: Path) -> str:
    """The folder of pages that a configuration of MkDocs names, "" where it names none."""
    try:
        named = DOCS_DIR.search(path.read_bytes()) if path.is_file() else None
    except OSError:
        return ""
    return named[1].decode("utf-8", "replace") if named else ""


def _reads_elsewhere(root: Path, listing: Listing, around: Sequence[str]) -> bool:
    """Whether MkDocs' configuration at the root is for a folder that is there and not looked at."""
    for path in listing.found("", MKDOCS.files) if around else ():
        docs = _docs_dir(path).strip("./") or "docs"
        return (root / docs).is_dir() and not any(
            one == docs or one.startswith(f"{docs}/") for one in around
        )
    return False


def _inmost_first(folder: str) -> Iterator[str]:
    """A folder and those around it, less the root; none of a path that leaves it."""
    path = PurePosixPath(folder)
    if not path.is_absolute() and ".." not in path.parts:
        yield from (str(one) for one in (path, *path.parents) if one.parts)


def _with_unicode_ids(paths: Iterable[Path], found: Generator) -> Generator:
    """MkDocs, whose settings may say that ids keep letters of every language."""
    for path in paths:
        if path.is_file() and b"pymdownx.slugs" in path.read_bytes():
            return replace(found, slugs=("pymdownx", "pymdownx-without-signs"))
    return found
