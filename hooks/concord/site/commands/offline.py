"""Build what is read offline into dist/: a ZIP bundle, EPUB books and a ZIM archive."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..publish.options import Options, read_options
from ..released.listing import DIST, LIST, Released, released, write_list
from .builds import Work, add_build, run_builds

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
    add_build(parser)


def run(options: argparse.Namespace) -> int:
    """Check, build all of them, and say how large they are."""
    return run_builds(options, {DIST: make})


def make(work: Work) -> list[str]:
    """Build all of them and put them in place; what there is to say of each."""
    from ..publish.site_build import put_in_place

    new = work.folder / DIST
    shutil.rmtree(new, ignore_errors=True)
    made = list(_made(work, new))
    _keep_others(work.root / DIST, new)
    write_list(new, made)
    put_in_place(new, work.root / DIST)
    return [
        f"{DIST}/{file.name}: {file.size / MEGABYTE:.1f} MB; {USES[file.kind]}." for file in made
    ]


def _made(work: Work, out: Path) -> Iterator[Released]:
    """Make the bundle, and of it the books and the archive, in a folder."""
    from ..dates.epoch import epoch
    from ..kept.derived import derived
    from ..publish.epub import make_books
    from ..publish.offline import make_bundle

    settings, moment = work.place.settings, epoch(work.root)
    options = read_options(settings.publish)
    bundle = make_bundle(work.root, work.folder, out, options, work.cache, work.site)
    yield released(bundle, "bundle", moment)
    pages = work.folder / "bundle" / "guide"
    with derived(work.cache, "chapters") as known:
        books = make_books(pages, out, settings, options, moment, work.bar.step, known)
    for locale, book in zip(settings.locales, books, strict=True):
        yield released(book, "book", moment, locale)
    if archive := _zim(work, pages.parent, out, options):
        yield released(archive, "archive", moment)


def _keep_others(old: Path, new: Path) -> None:
    """Copy what is not made here, such as the list of parts, beside the new set."""
    for path in old.iterdir() if old.is_dir() else ():
        if path.is_file() and not path.name.endswith(MADE):
            shutil.copy2(path, new)


def _zim(work: Work, bundle: Path, out: Path, options: Options) -> Path | None:
    """The ZIM archive of a bundle; None, and one line, where its library is not there."""
    from ..dates.epoch import epoch
    from ..kept.derived import derived

    try:
        from ..publish.zim import make_zim
    except ImportError as error:
        print(f"No ZIM archive was made, since a library of it is missing: {error}.")
        return None
    moment, registry = epoch(work.root), work.site.registry
    with derived(work.cache, "archives") as known, derived(work.cache, "clusters") as clusters:
        step = work.bar.step
        return make_zim(bundle, out, registry, options, moment, step, known, clusters)
