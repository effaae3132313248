"""python -m concord.publish site | offline | publish TARGET | rollback TARGET | verify"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..settings import Settings, SettingsError, load_settings
from .checksums import digest
from .compress import compress
from .offline import make_bundle
from .releases import ReleaseError, publish, rollback
from .site_build import BuildError, build, check_built, put_in_place, workshop

SUMS = 12
"""So many digits of a digest tell releases apart."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status: 0 done, 1 not done."""
    given = _parser().parse_args(arguments)
    root = Path(given.root).resolve()
    try:
        return given.run(root, given, load_settings(root))
    except (BuildError, ReleaseError, SettingsError) as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped; nothing was replaced.", file=sys.stderr)
    except OSError as error:
        print(f"Not done: {error}. Nothing was replaced.", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="concord.publish", description=__doc__)
    parser.add_argument("--root", default=".", help="the repository")
    commands = parser.add_subparsers(required=True)
    for name, run in (("site", _site), ("offline", _offline), ("verify", _verify)):
        commands.add_parser(name, help=run.__doc__).set_defaults(run=run)
    for name, run in (("publish", _publish), ("rollback", _rollback)):
        command = commands.add_parser(name, help=run.__doc__)
        command.add_argument("target", type=Path)
        command.set_defaults(run=run)
    return parser


def _step(work: str, done: int, whole: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{work} {done}/{whole}", end="\n" if done == whole else "", file=sys.stderr)


def _address(settings: Settings) -> str:
    return str(settings.publish.get("address", ""))


def _site(root: Path, _: argparse.Namespace, settings: Settings) -> int:
    """Build the hosted site into site/."""
    with workshop(root) as folder:
        new = folder / "site"
        build(root, new)
        check_built(new, _address(settings))
        compress(new, _step)
        put_in_place(new, root / "site")
    print("site/ is built: serve that folder, or open it with make serve.")
    return 0


def _offline(root: Path, _: argparse.Namespace, settings: Settings) -> int:
    """Build the offline bundle into dist/."""
    with workshop(root) as folder:
        made = make_bundle(root, folder, settings)
    size = made.stat().st_size / 1e6
    print(f"{made.relative_to(root)}: {size:.1f} MB; unpack it and open index.html.")
    return 0


def _verify(root: Path, _: argparse.Namespace, settings: Settings) -> int:
    """Verify the links, ids and files of site/."""
    check_built(root / "site", _address(settings))
    print("site/ has no fault.")
    return 0


def _publish(root: Path, given: argparse.Namespace, _: Settings) -> int:
    """Copy site/ to a new release in TARGET and serve it."""
    index = root / "site" / "index.html"
    name = digest(index)[:SUMS] if index.is_file() else ""
    print(f"Serving {publish(root / 'site', given.target, name).name}.")
    return 0


def _rollback(_: Path, given: argparse.Namespace, __: Settings) -> int:
    """Serve the release before the one that is served."""
    print(f"Serving {rollback(given.target).name}.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
