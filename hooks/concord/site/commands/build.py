"""Build the hosted site into site/, beside the old one, which stands until the new one is whole."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...commands.arguments import add_site
from ...commands.progress import Bar
from ...commands.workspace import workspace
from ...settings import Settings

HELP = "build the hosted site into site/"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    add_site(parser)


def run(options: argparse.Namespace) -> int:
    """Build, verify and compress; put the new site in place of the old, unless it is as new."""
    from ..publish.site_build import last_build, workshop

    work = workspace(options)
    root = work.root.resolve()
    with workshop(root) as folder:
        last = last_build(root, root / work.settings.cache, "site")
        if last.said() is None:
            with last.building() as keep:
                _build(root, folder, work.settings)
                keep([])
            print("site/ is built: serve that folder, or open it with concord serve.")
        else:
            print("Nothing has changed: site/ is as it was built.")
    return 0


def _build(root: Path, folder: Path, settings: Settings) -> None:
    from ..kept.derived import derived
    from ..publish.compress import compress
    from ..publish.options import read_options
    from ..publish.site_build import build, check_site, put_in_place

    new, cache = folder / "site", root / settings.cache
    with Bar() as bar:
        build(root, new)
        with derived(cache, "pages") as pages:
            check_site(new, read_options(settings.publish), pages)
        with derived(cache, "packed") as packed:
            compress(new, bar.step, packed)
        put_in_place(new, root / "site")
