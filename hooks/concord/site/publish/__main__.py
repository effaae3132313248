"""``python -m concord.site.publish``: site, offline, verify, headers, publish, rollback."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from ...checking.gathering import read_registry
from ...errors import SettingsError
from ...settings import Settings, load_settings
from .checksums import folder_digest
from .compress import compress
from .epoch import epoch
from .epub import make_books
from .headers import FORMS, read_rules, render_headers
from .offline import make_bundle
from .options import Options, read_options
from .policy import site_headers
from .releases import ReleaseError, publish, rollback
from .site_build import BuildError, build, check_site, put_in_place, workshop

DIGITS = 12
"""So many digits of a digest tell releases apart."""
MEGABYTE = 1_000_000

Command = Callable[[Path, argparse.Namespace, Options], int]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return the exit status: 0 done, 1 not done."""
    given = _parser().parse_args(arguments)
    root = Path(given.root).resolve()
    run: Command = given.run
    try:
        return run(root, given, read_options(load_settings(root).publish))
    except (BuildError, ReleaseError, SettingsError, ValueError) as error:
        print(error, file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped; nothing was replaced.", file=sys.stderr)
    except OSError as error:
        print(f"Not done: {error}. Nothing was replaced.", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="concord.site.publish", description=__doc__)
    parser.add_argument("--root", default=".", help="the repository")
    commands = parser.add_subparsers(required=True)
    runs: dict[str, Command] = {"site": _site, "offline": _offline, "verify": _verify}
    for name, run in runs.items():
        commands.add_parser(name, help=run.__doc__).set_defaults(run=run)
    runs = {"publish": _publish, "rollback": _rollback}
    for name, run in runs.items():
        command = commands.add_parser(name, help=run.__doc__)
        command.add_argument("target", help="a folder; a server serves its current/")
        command.set_defaults(run=run)
    command = commands.add_parser("headers", help=_headers.__doc__)
    command.add_argument("form", choices=FORMS)
    command.add_argument("-o", "--output", type=Path, help="the file to write")
    command.set_defaults(run=_headers)
    return parser


def _step(work: str, done: int, whole: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{work} {done}/{whole}", end="\n" if done == whole else "", file=sys.stderr)


def _site(root: Path, _: argparse.Namespace, options: Options) -> int:
    """Build the hosted site into site/."""
    with workshop(root) as folder:
        new = folder / "site"
        build(root, new)
        check_site(new, options)
        compress(new, _step)
        put_in_place(new, root / "site")
    print("site/ is built: serve that folder, or open it with make serve.")
    return 0


def _offline(root: Path, _: argparse.Namespace, options: Options) -> int:
    """Build the offline bundle, the books and the ZIM archive into dist/."""
    with workshop(root) as folder:
        made = make_bundle(root, folder, options)
        pages, settings = folder / "bundle" / "guide", load_settings(root)
        books = make_books(pages, made.parent, settings, options, epoch(root), _step)
        archive = _zim(root, pages.parent, settings, options)
    print(f"{_sized(made, root)}; unpack it and open index.html.")
    for book in books:
        print(f"{_sized(book, root)}; open it in a reader of EPUB books.")
    if archive:
        print(f"{_sized(archive, root)}; open it in Kiwix.")
    return 0


def _zim(root: Path, bundle: Path, settings: Settings, options: Options) -> Path | None:
    """The ZIM archive of a bundle; None, and one line, where its library is not there."""
    try:
        from .zim import make_zim
    except ImportError as error:
        print(f"No ZIM archive was made, since a library of it is missing: {error}.")
        return None
    registry = read_registry(root, settings)
    return make_zim(bundle, root / "dist", registry, options, epoch(root), _step)


def _sized(file: Path, root: Path) -> str:
    return f"{file.relative_to(root)}: {file.stat().st_size / MEGABYTE:.1f} MB"


def _verify(root: Path, _: argparse.Namespace, options: Options) -> int:
    """Verify the links, ids, search, headers and sizes of site/."""
    with workshop(root):
        check_site(root / "site", options)
    print("site/ has no fault.")
    return 0


def _headers(root: Path, given: argparse.Namespace, _: Options) -> int:
    """Write the headers of site/ in the form that a server reads."""
    with workshop(root):
        if not (root / "site" / "index.html").is_file():
            raise BuildError("There is no site/ yet; run make site first.")
        text = render_headers(site_headers(root / "site"), given.form, read_rules(root / "site"))
    if given.output:
        given.output.write_text(text, "utf-8", newline="\n")
    else:
        print(text, end="")
    return 0


def _publish(root: Path, given: argparse.Namespace, _: Options) -> int:
    """Copy site/ to a new release in TARGET and serve it."""
    # A build that replaced site/ meanwhile would leave a mixture in the copy.
    with workshop(root):
        name = folder_digest(root / "site")[:DIGITS]
        print(f"Serving {publish(root / 'site', _target(given), name).name}.")
    return 0


def _rollback(_: Path, given: argparse.Namespace, __: Options) -> int:
    """Serve the release before the one that is served."""
    print(f"Serving {rollback(_target(given)).name}.")
    return 0


def _target(given: argparse.Namespace) -> Path:
    if not given.target:
        raise ReleaseError("Name the folder: make publish TARGET=DIR, make rollback TARGET=DIR.")
    return Path(given.target)


if __name__ == "__main__":
    raise SystemExit(main())
