"""Build what is read offline into dist/: a ZIP bundle, EPUB books and a ZIM archive."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...commands.arguments import add_site
from ...commands.progress import Bar
from ...commands.workspace import Workspace, workspace
from ..publish.options import Options, read_options

HELP = "build the bundle, the books and the ZIM archive into dist/"
MEGABYTE = 1_000_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Build all of them and say how large they are."""
    from ..publish.epoch import epoch
    from ..publish.epub import make_books
    from ..publish.offline import make_bundle
    from ..publish.site_build import workshop

    work = workspace(options)
    root, publishing = work.root.resolve(), read_options(work.settings.publish)
    with workshop(root) as folder, Bar() as bar:
        made = make_bundle(root, folder, publishing)
        pages = folder / "bundle" / "guide"
        books = make_books(pages, made.parent, work.settings, publishing, epoch(root), bar.step)
        archive = _zim(work, pages.parent, publishing, bar)
    print(f"{_sized(made, root)}; unpack it and open index.html.")
    for book in books:
        print(f"{_sized(book, root)}; open it in a reader of EPUB books.")
    if archive:
        print(f"{_sized(archive, root)}; open it in Kiwix.")
    return 0


def _zim(work: Workspace, bundle: Path, publishing: Options, bar: Bar) -> Path | None:
    """The ZIM archive of a bundle; None, and one line, where its library is not there."""
    from ...checking.gathering import read_registry
    from ..publish.epoch import epoch

    try:
        from ..publish.zim import make_zim
    except ImportError as error:
        print(f"No ZIM archive was made, since a library of it is missing: {error}.")
        return None
    root, registry = work.root.resolve(), read_registry(work.root, work.settings)
    return make_zim(bundle, root / "dist", registry, publishing, epoch(root), bar.step)


def _sized(file: Path, root: Path) -> str:
    return f"{file.relative_to(root)}: {file.stat().st_size / MEGABYTE:.1f} MB"
