"""Building a site beside the old one, verifying it, and putting it in place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .downloads import verify_downloads
from .epoch import epoch
from .errors import BuildError
from .one_at_a_time import turn
from .options import Options
from .swap import recover, replace_folder
from .verify import verify
from .verify_hosting import verify_headers, verify_sizes
from .verify_search import verify_search

WORKSHOP = ".cache/build"
MOST = 20


@contextmanager
def workshop(root: Path) -> Iterator[Path]:
    """The folder in which one build at a time does its work; a second one waits.

    :raises BuildError: when another build is still at work after ten minutes.
    """
    folder = root / WORKSHOP
    try:
        with turn(folder, "build"):
            recover(root / "site")
            recover(root / "dist")
            yield folder
    except TimeoutError as error:
        raise BuildError(str(error)) from error


def build(root: Path, out: Path, config: str = "mkdocs.yml") -> None:
    """Build, strictly, into a folder of its own; pages that have not changed are not made again.

    :raises BuildError: when that fails; it has been said why.
    """
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "concord.site.kept", "--strict"]
    done = subprocess.run(
        [*command, "--mkdocs", config, "--out", str(out)], check=False, cwd=root,
        env=_environment(root),
    )  # fmt: skip
    if done.returncode:
        shutil.rmtree(out, ignore_errors=True)
        raise BuildError("The site was not built; mend what is named above and try again.")


def _environment(root: Path) -> dict[str, str]:
    package = str(Path(__file__).parents[3])
    paths = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH", ""))))
    # Material advertises its successor on every build otherwise.
    own = {"PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1"}
    return {**os.environ, **own, "SOURCE_DATE_EPOCH": str(epoch(root))}


def check_site(site: Path, options: Options) -> None:
    """Verify a hosted site.

    :raises BuildError: with the first problems, when there are any.
    """
    _refuse(
        [
            *verify(site, options.address), *verify_search(site), *verify_headers(site),
            *verify_sizes(site, options.page_kilobytes), *verify_downloads(site),
        ]
    )  # fmt: skip


def check_bundle(folder: Path) -> None:
    """Verify the files of a bundle.

    :raises BuildError: with the first problems, when there are any.
    """
    _refuse([*verify(folder), *verify_search(folder)])


def _refuse(problems: Iterable[str]) -> None:
    found = list(problems)
    if found:
        more = [f"and {len(found) - MOST} more"] if len(found) > MOST else []
        end = "What was built has faults; the old one stands."
        raise BuildError("\n".join([*found[:MOST], *more, end]))


def put_in_place(new: Path, site: Path) -> None:
    """Replace a site by a new one.

    :raises BuildError: when the file system does not let us; the old site stands.
    """
    try:
        recover(site)
        replace_folder(new, site)
    except OSError as error:
        raise BuildError(f"Cannot replace {site.name}: {error.strerror or error}") from error
