"""Releases: a folder of published versions and a link to the one that is served.

``TARGET/releases/<number>-<digest>/`` hold the versions, ``TARGET/current`` is a symbolic link to
one of them. Replacing a link is one step, so a server sees one version or the other.
"""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..errors import ReleaseError
from .one_at_a_time import turn

KEPT = 3
RELEASES = "releases"
CURRENT = "current"


def publish(site: Path, target: Path, name: str, kept: int = KEPT) -> Path:
    """Copy a site to a new release, serve it, and keep the last ``kept`` ones.

    :raises ReleaseError: when there is no site, or it cannot be copied; what is served is then
        what was served before.
    """
    if not (site / "index.html").is_file():
        raise ReleaseError(f"no site at {site}; run concord build first")
    with _at_work(target, "publish to"):
        _sweep(target)
        made = _copy(site, target / RELEASES, name)
        _serve(target, made)
        # What cannot be removed now goes with the next release; this one is served all the same.
        with suppress(OSError):
            for old in list_releases(target)[:-kept]:
                if old != served(target):
                    _remove(old)
    return made


def refuse_inside(target: Path, folders: Iterable[Path]) -> None:
    """Refuse a target in one of the folders that builds empty and replace, or in the site itself.

    :raises ReleaseError: when it lies there, whatever it is called.
    """
    real = Path(os.path.realpath(target))
    above = [one for one in (real, *real.parents) if one.exists()]
    for folder in folders:
        if folder.exists() and any(one.samefile(folder) for one in above):
            where = f"lies in {folder.name}/, which builds replace"
            raise ReleaseError(f"{target} {where}; name another folder for releases")


def rollback(target: Path) -> Path:
    """Serve the release before the one that is served.

    :raises ReleaseError: when there is none.
    """
    if not target.is_dir():
        raise ReleaseError(f"nothing was published to {target}")
    with _at_work(target, "roll back"):
        now = served(target)
        earlier = [found for found in list_releases(target) if now and found.name < now.name]
        if not earlier:
            raise ReleaseError(f"no earlier release in {target}")
        _serve(target, earlier[-1])
    return earlier[-1]


def list_releases(target: Path) -> list[Path]:
    """The releases of a target, the oldest first."""
    folder = target / RELEASES
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if path.is_dir() and not path.name.startswith("."))


def served(target: Path) -> Path | None:
    """The release that is served."""
    link = target / CURRENT
    return target / RELEASES / link.readlink().name if link.is_symlink() else None


@contextmanager
def _at_work(target: Path, work: str) -> Iterator[None]:
    """Be the only one at work on a target, and say why when the work cannot be done."""
    try:
        with turn(target, "release"):
            yield
    except TimeoutError as error:
        raise ReleaseError(str(error)) from error
    except OSError as error:
        raise ReleaseError(f"cannot {work} {target}: {_reason(error)}") from error


def _reason(error: OSError) -> str:
    """Why files could not be copied: of many reasons the first."""
    if isinstance(error, shutil.Error) and isinstance(error.args[0], list):
        return str(error.args[0][0][-1])
    return error.strerror or str(error)


def _copy(site: Path, releases: Path, name: str) -> Path:
    """Copy a site beside the releases, then make it one of them."""
    releases.mkdir(exist_ok=True)
    part = releases / f".part-{uuid.uuid4().hex}"
    made = releases / f"{_next(releases):06d}-{name}"
    try:
        shutil.copytree(site, part)
        part.rename(made)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return made


def _remove(release: Path) -> None:
    """Take a release out of the list in one step, so that nobody returns to half of it."""
    part = release.with_name(f".part-{uuid.uuid4().hex}")
    release.rename(part)
    shutil.rmtree(part, ignore_errors=True)


def _serve(target: Path, release: Path) -> None:
    link = target / f".current-{uuid.uuid4().hex}"
    link.symlink_to(Path(RELEASES, release.name), target_is_directory=True)
    try:
        link.replace(target / CURRENT)
    except BaseException:
        link.unlink(missing_ok=True)
        raise


def _next(releases: Path) -> int:
    numbers = [int(p.name[:6]) for p in releases.glob("[0-9]*-*") if p.name[:6].isdigit()]
    return max(numbers, default=0) + 1


def _sweep(target: Path) -> None:
    """Remove what processes that died left behind."""
    for part in target.glob(f"{RELEASES}/.part-*"):
        shutil.rmtree(part, ignore_errors=True)
    for link in target.glob(".current-*"):
        link.unlink(missing_ok=True)
