"""Releases: a folder of published versions and a link to the one that is served.

``TARGET/releases/<time>-<digest>/`` hold the versions, ``TARGET/current`` is a symbolic link to
one of them. Replacing a link is one step, so a server sees one version or the other.
"""

from __future__ import annotations

import os
import shutil
import uuid
from pathlib import Path

KEPT = 3


class ReleaseError(Exception):
    """A release that cannot be made or returned to; its text says why."""


def publish(site: Path, target: Path, name: str, kept: int = KEPT) -> Path:
    """Copy a site to a new release, serve it, and keep the last ``kept`` ones.

    :raises ReleaseError: when there is no site, or it cannot be copied; what is served is then
        what was served before.
    """
    if not (site / "index.html").is_file():
        raise ReleaseError(f"no site at {site}; run make site first")
    releases = target / "releases"
    made = releases / f"{_next(releases):06d}-{name}"
    part = releases / f".part-{uuid.uuid4().hex}"
    try:
        releases.mkdir(parents=True, exist_ok=True)
        _sweep(releases)
        shutil.copytree(site, part)
        part.rename(made)
        _serve(target, made)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise ReleaseError(f"cannot publish to {target}: {error.strerror or error}") from error
    for old in list_releases(target)[:-kept]:
        if old != served(target):
            shutil.rmtree(old, ignore_errors=True)
    return made


def rollback(target: Path) -> Path:
    """Serve the release before the one that is served.

    :raises ReleaseError: when there is none.
    """
    releases, now = list_releases(target), served(target)
    earlier = [release for release in releases if now is None or release.name < now.name]
    if not earlier:
        raise ReleaseError(f"no earlier release in {target}")
    try:
        _serve(target, earlier[-1])
    except OSError as error:
        raise ReleaseError(f"cannot roll back {target}: {error.strerror or error}") from error
    return earlier[-1]


def list_releases(target: Path) -> list[Path]:
    """The releases of a target, the oldest first."""
    folder = target / "releases"
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if path.is_dir() and not path.name.startswith("."))


def served(target: Path) -> Path | None:
    """The release that is served."""
    link = target / "current"
    return target / "releases" / Path(os.readlink(link)).name if link.is_symlink() else None


def _serve(target: Path, release: Path) -> None:
    link = target / f".current-{uuid.uuid4().hex}"
    link.symlink_to(Path("releases", release.name), target_is_directory=True)
    os.replace(link, target / "current")


def _next(releases: Path) -> int:
    numbers = [int(p.name[:6]) for p in releases.glob("[0-9]*-*") if p.name[:6].isdigit()]
    return max(numbers, default=0) + 1


def _sweep(releases: Path) -> None:
    """Remove what processes that died left behind."""
    for part in releases.glob(".part-*"):
        shutil.rmtree(part, ignore_errors=True)
    for link in releases.parent.glob(".current-*"):
        link.unlink(missing_ok=True)
