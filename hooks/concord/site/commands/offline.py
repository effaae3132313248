"""Build what is read offline into dist/: a ZIP bundle, EPUB books and a ZIM archive."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from ...commands.arguments import add_site
from ...commands.progress import Bar
from ...commands.workspace import Workspace, workspace
from ..publish.options import Options, read_options

HELP = "build the bundle, the books and the ZIM archive into dist/"
DIST = "dist"
"""Replaced as a set: never a bundle of one version beside another's books."""
MADE = (".zip", ".epub", ".zim")
MEGABYTE = 1_000_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Build all of them, unless they are as new, and say how large they are."""
    from ..publish.site_build import last_build, workshop

    work = workspace(options)
    root = work.root.resolve()
    with workshop(root) as folder:
        last = last_build(root, root / work.settings.cache, DIST)
        said = last.said()
        if said is None:
            with last.building() as keep:
                said = _build(root, folder, work)
                keep(said)
        else:
            print("Nothing has changed: dist/ is as it was built.")
    print("\n".join(said))
    return 0


def _build(root: Path, folder: Path, work: Workspace) -> list[str]:
    """Build all of them; what there is to say of each."""
    from ..publish.epoch import epoch
    from ..publish.epub import make_books
    from ..publish.offline import make_bundle
    from ..publish.site_build import put_in_place

    publishing = read_options(work.settings.publish)
    with Bar() as bar:
        new = folder / DIST
        shutil.rmtree(new, ignore_errors=True)
        bundle = make_bundle(root, folder, new, publishing, root / work.settings.cache)
        made = {bundle.name: "unpack it and open index.html"}
        pages, step = folder / "bundle" / "guide", bar.step
        for book in make_books(pages, new, work.settings, publishing, epoch(root), step):
            made[book.name] = "open it in a reader of EPUB books"
        if archive := _zim(work, pages.parent, new, publishing, bar):
            made[archive.name] = "open it in Kiwix"
        _keep_others(root / DIST, new)
        put_in_place(new, root / DIST)
    sizes = {name: (root / DIST / name).stat().st_size / MEGABYTE for name in made}
    return [f"{DIST}/{name}: {sizes[name]:.1f} MB; {use}." for name, use in made.items()]


def _keep_others(old: Path, new: Path) -> None:
    """Copy what is not made here, such as the list of parts, beside the new set."""
    for path in old.iterdir() if old.is_dir() else ():
        if path.is_file() and path.suffix not in MADE:
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
