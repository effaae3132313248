"""``python -m concord.site.making``: build a site into a folder, and only what has changed.

Exit status: 0 built, 1 something is wrong with the site, 2 it cannot be built, 70 a fault of
concord itself.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from ...commands.terminal.arguments import Parser, add_locales
from ...commands.terminal.ending import ended
from ...errors import UnusableError
from ...processes.circles import collect_seldom
from ...settings import load_settings
from ..kept.whole import Whole
from .telling import telling
from .verifying import SAME, verify

if TYPE_CHECKING:
    from .build import Built

CONFIG, OUT = "mkdocs.yml", "site"


def main() -> int:
    """Build, and give the exit status."""
    parser = Parser(prog="concord.site.making", allow_abbrev=False)
    arguments(parser)
    collect_seldom()
    return ended(lambda: run(parser.parse_args()))


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR")
    parser.add_argument("--mkdocs", default=CONFIG, metavar="FILE", help=f"default: {CONFIG}")
    parser.add_argument("--out", type=Path, metavar="DIR", help=f"default: {OUT} in the root")
    parser.add_argument("--strict", action="store_true", help="build nothing that is wrong")
    parser.add_argument("--no-cache", action="store_true", help="make every page anew")
    add_locales(parser, "check and make the pages of these alone, for a later build")
    parser.add_argument(
        "--verify", action="store_true", help="have MkDocs build it all beside, and compare"
    )


def run(options: argparse.Namespace) -> int:
    """Build, and say how much of it was new."""
    root: Path = options.root.absolute()
    config, out = root / options.mkdocs, (options.out or root / OUT).absolute()
    if not config.is_file():
        raise UnusableError(f"{options.root}: no {options.mkdocs} here")
    if out == root or out in root.parents:
        raise UnusableError(f"{out}: a site needs a folder of its own")
    if options.locales:
        print(build(config, out, not options.no_cache, options.strict, options.locales))
        return 0
    if options.no_cache or options.verify:
        print(build(config, out, not options.no_cache, options.strict))
    else:
        _build_unless_whole(root, config, out, options.strict)
    if options.verify:
        verify(config, out, root / load_settings(root).cache)
        print(SAME)
    return 0


def _build_unless_whole(root: Path, config: Path, out: Path, strict: bool) -> None:
    """Build where anything is other than it was; else say again what was said of it."""
    cache = root / load_settings(root).cache
    last = Whole(root, out, cache, [root / ".cache"], [config.name, strict])
    if (lines := last.said()) is not None:
        print("\n".join(lines), end="\n" if lines else "", file=sys.stderr)
        print("Nothing has changed; nothing was made.")
        return
    with last.building() as keep:
        with telling() as said:
            built = build(config, out, strict=strict)
        print(built)
        if not built.unknown:
            keep(said)


def build(
    config: Path, out: Path, cached: bool = True, strict: bool = False, only: Collection[str] = ()
) -> Built:
    """As :func:`concord.site.making.build.build`, which is loaded only where something is built."""
    from .build import build

    return build(config, out, cached, strict, only=only)


if __name__ == "__main__":
    sys.exit(main())
