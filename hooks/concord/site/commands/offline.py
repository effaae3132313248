"""Build what is read offline into dist/: a ZIP bundle, EPUB books and a ZIM archive."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from ..publish.options import Options, read_options
from .builds import Work, add_build, run_builds

HELP = "build the bundle, the books and the ZIM archive into dist/"
DIST = "dist"
"""Replaced as a set: never a bundle of one version beside another's books."""
MADE = (".zip", ".epub", ".zim")
MEGABYTE = 1_000_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_build(parser)


def run(options: argparse.Namespace) -> int:
    """Check, build all of them, and say how large they are."""
    return run_builds(options, {DIST: make})


def make(work: Work) -> list[str]:
    """Build all of them and put them in place; what there is to say of each."""
    from ..publish.epoch import epoch
    from ..publish.epub import make_books
    from ..publish.offline import make_bundle
    from ..publish.site_build import put_in_place

    options, new = read_options(work.place.settings.publish), work.folder / DIST
    shutil.rmtree(new, ignore_errors=True)
    bundle = make_bundle(work.root, work.folder, new, options, work.cache, work.site)
    made = {bundle.name: "unpack it and open index.html"}
    pages, moment, step = work.folder / "bundle" / "guide", epoch(work.root), work.bar.step
    for book in make_books(pages, new, work.place.settings, options, moment, step):
        made[book.name] = "open it in a reader of EPUB books"
    if archive := _zim(work, pages.parent, new, options):
        made[archive.name] = "open it in Kiwix"
    _keep_others(work.root / DIST, new)
    put_in_place(new, work.root / DIST)
    sizes = {name: (work.root / DIST / name).stat().st_size / MEGABYTE for name in made}
    return [f"{DIST}/{name}: {sizes[name]:.1f} MB; {use}." for name, use in made.items()]


def _keep_others(old: Path, new: Path) -> None:
    """Copy what is not made here, such as the list of parts, beside the new set."""
    for path in old.iterdir() if old.is_dir() else ():
        if path.is_file() and path.suffix not in MADE:
            shutil.copy2(path, new)


def _zim(work: Work, bundle: Path, out: Path, options: Options) -> Path | None:
    """The ZIM archive of a bundle; None, and one line, where its library is not there."""
    from ..publish.epoch import epoch

    try:
        from ..publish.zim import make_zim
    except ImportError as error:
        print(f"No ZIM archive was made, since a library of it is missing: {error}.")
        return None
    moment = epoch(work.root)
    return make_zim(bundle, out, work.site.registry, options, moment, work.bar.step)
