"""Builds that put a folder in place: read and checked once, made only where something is new."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...checking.part import part_of
from ...commands.terminal.arguments import add_site
from ...commands.terminal.progress import Bar
from ...commands.terminal.workspace import Workspace, workspace
from ...processes.circles import uncollected

if TYPE_CHECKING:
    from ...checking.check import Checked
    from ...checking.rests import Rests
    from ..assembling import Read
    from ..kept.whole import Whole


@dataclass(frozen=True, slots=True)
class Work:
    """What a build works with: where, in which folder beside the old site, and what was read."""

    place: Workspace
    root: Path
    folder: Path
    site: Read
    bar: Bar
    is_verified: bool = False

    @property
    def cache(self) -> Path:
        """Where builds keep what they know."""
        return self.root / self.place.settings.cache


Maker = Callable[[Work], list[str]]
"""Makes a folder, puts it in place, and says what there is to say of it."""


def add_build(parser: argparse.ArgumentParser) -> None:
    """The arguments of a build; what is wrong is told as ``concord check`` does."""
    add_site(parser)
    parser.set_defaults(format="text", statistics=False, color="auto", changed_from="", locales=[])


def run_builds(options: argparse.Namespace, makers: Mapping[str, Maker]) -> int:
    """Make folders in the root, by their names, unless they are as new.

    Each may take what those before it have made.

    :raises BuildError: when something is wrong with the site; the old ones stand.
    """
    from ..passing import sweep
    from ..publish.site_build import last_build, prepare, workshop

    place = workspace(options)
    root = place.root.resolve()
    prepare(root)
    verified = getattr(options, "verify", False)
    with workshop(root) as folder, ExitStack() as stack:
        sweep(root / place.settings.cache)
        last = {name: last_build(root, root / place.settings.cache, name) for name in makers}
        said = _still_said(last, verified)
        new = [name for name in makers if said[name] is None]
        keep = {name: stack.enter_context(last[name].building()) for name in new}
        if new:
            site = _read(place, options)
            work = Work(place, root, folder, site, stack.enter_context(Bar()), verified)
        for name, lines in said.items():
            if lines is not None:
                _tell([f"Nothing has changed since {name}/ was built.", *lines])
        for name in new:
            made = makers[name](work)
            keep[name](made)
            _tell(made)
    return 0


def _tell(lines: Iterable[str]) -> None:
    print("\n".join(lines), flush=True)


def _still_said(last: Mapping[str, Whole], anew: bool) -> dict[str, list[str] | None]:
    """What each folder's last build said; None where it is to be made, as all behind one that is.

    Each is asked, also where all are to be made ``anew``: that notes how its inputs stand now.
    """
    said: dict[str, list[str] | None] = {}
    for name, one in last.items():
        lines = one.said()
        said[name] = None if anew or None in said.values() else lines
    return said


def run_part(options: argparse.Namespace, configs: Iterable[str]) -> int:
    """Make the pages of some locales, and keep them for a build that puts the site together.

    :raises BuildError: when something is wrong with the site.
    """
    from ..publish.site_build import SITE, build, prepare, workshop

    place = workspace(options)
    part_of(place.settings, options.locales)
    root = place.root.resolve()
    prepare(root)
    with workshop(root) as folder:
        site = _read(place, options)
        for config in configs:
            build(root, folder / SITE, config, site, options.locales)
    return 0


def _read(place: Workspace, options: argparse.Namespace) -> Read:
    """Read and check the site, and say what was found."""
    from ...checking.check import check
    from ...commands.check import report
    from ..assembling import whole
    from ..errors import BuildError

    def checked(kept: Rests) -> Checked:
        with Bar() as bar:
            found = check(place.root, place.settings, bar.step, kept=kept, only=options.locales)
        if report(found, place, options):
            raise BuildError("Nothing was built; mend what is named above and try again.")
        return found

    with uncollected():
        return whole(place.root / place.settings.cache, checked)
