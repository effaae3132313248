"""Build what is read offline into dist/: a ZIP bundle, EPUB books and a ZIM archive."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from ...commands.arguments import add_site
from ...commands.progress import Bar
from ...commands.workspace import Workspace, workspace
from ..publish.naming import published_as
from ..publish.options import Options
from ..publish.released import DIST, LIST, released, write_list

HELP = "build the bundle, the books and the ZIM archive into dist/"
MADE = (".zip", ".epub", ".zim", LIST)
"""Endings of what is replaced as a set: no bundle of one version beside another's books."""
MEGABYTE = 1_000_000
USES = {
    "bundle": "unpack it and open index.html",
    "book": "open it in a reader of EPUB books",
    "archive": "open it in Kiwix",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Build all of them and say how large they are."""
    from ..publish.epoch import epoch
    from ..publish.epub import make_books
    from ..publish.offline import make_bundle
    from ..publish.site_build import put_in_place, workshop

    work = workspace(options)
    root, publishing = work.root.resolve(), published_as(work.root, work.settings)
    with workshop(root) as folder, Bar() as bar:
        new = folder / DIST
        shutil.rmtree(new, ignore_errors=True)
        moment = epoch(root)
        made = [
            released(make_bundle(root, folder, new, work.settings, publishing), "bundle", moment)
        ]
        pages = folder / "bundle" / "guide"
        books = make_books(pages, new, work.settings, publishing, moment, bar.step)
        for locale, book in zip(work.settings.locales, books, strict=True):
            made.append(released(book, "book", moment, locale))
        if archive := _zim(work, pages.parent, new, publishing, bar):
            made.append(released(archive, "archive", moment))
        _keep_others(root / DIST, new)
        write_list(new, made)
        put_in_place(new, root / DIST)
    for file in made:
        print(f"{DIST}/{file.name}: {file.size / MEGABYTE:.1f} MB; {USES[file.kind]}.")
    return 0


def _keep_others(old: Path, new: Path) -> None:
    """Copy what is not made here, such as the list of parts, beside the new set."""
    for path in old.iterdir() if old.is_dir() else ():
        if path.is_file() and not path.name.endswith(MADE):
            shutil.copy2(path, new)


def _zim(work: Workspace, bundle: Path, out: Path, publishing: Options, bar: Bar) -> Path | None:
    """The ZIM archive of a bundle; None, and one line, where its library is not there."""
    from ...checking.gathering import read_registry
    from ..publish.epoch import epoch

    try:
        from ..publish.zim import make_zim
    except ImportError as error:
        print(f"No ZIM archive was made, since a library of it is missing: {error}.")
        return None
    root, registry = work.root.resolve(), read_registry(work.root, work.settings)
    return make_zim(bundle, out, registry, publishing, epoch(root), bar.step)
