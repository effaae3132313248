"""``python -m concord.site.kept``: build a site into a folder, of its pages only what has changed.

Exit status: 0 built, 1 something is wrong with the site, 2 it cannot be built.
"""

from __future__ import annotations

import argparse
import filecmp
import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from ...commands.arguments import Parser
from ...errors import ConcordError, UnusableError
from ..live.mkdocs_site import BuildError
from .build import build

CONFIG, OUT = "mkdocs.yml", "site"


def main() -> int:
    """Build, and give the exit status."""
    parser = Parser(prog="concord.site.kept", allow_abbrev=False)
    arguments(parser)
    try:
        return run(parser.parse_args())
    except ConcordError as error:
        print("\n".join(f"concord: {line}" for line in str(error).splitlines()), file=sys.stderr)
        return error.status


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR")
    parser.add_argument("--mkdocs", default=CONFIG, metavar="FILE", help=f"default: {CONFIG}")
    parser.add_argument("--out", type=Path, metavar="DIR", help=f"default: {OUT} in the root")
    parser.add_argument("--strict", action="store_true", help="build nothing that is wrong")
    parser.add_argument("--no-cache", action="store_true", help="make every page anew")
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
    _log()
    built = build(config, out, not options.no_cache, options.strict)
    if built.unknown:
        names = ", ".join(built.unknown)
        print(f"Built whole by MkDocs: what these do with pages is not known: {names}.")
    else:
        print(f"{len(built.made)} of {built.pages} pages were made anew.")
    if options.verify:
        _verify(config, out)
        print("MkDocs makes the same of it, byte for byte.")
    return 0


def _log() -> None:
    """Let warnings of MkDocs be seen."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(levelname)s -  %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.WARNING)
    logger.addHandler(handler)


def _verify(config: Path, out: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="concord-") as folder:
        plain = Path(folder) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "--no-strict"]
        done = subprocess.run(
            [*command, "-f", str(config), "-d", str(plain)], check=False, cwd=config.parent,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        if done.returncode:
            raise BuildError("MkDocs itself does not build the site: there is nothing to compare")
        wrong = different(plain, out)
    if wrong:
        raise BuildError("\n".join(f"{name}: MkDocs makes something else of it" for name in wrong))


def different(one: Path, two: Path) -> list[str]:
    """The files below two folders that are not the same in both, or only in one."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in (one, two)
        for path in folder.rglob("*")
        if path.is_file()
    }
    _, unequal, absent = filecmp.cmpfiles(one, two, names, shallow=False)
    return sorted([*unequal, *absent])


if __name__ == "__main__":
    sys.exit(main())
