"""The offline bundle: the site as an archive that works from a disk, in every language."""

from __future__ import annotations

import shutil
from pathlib import Path

from ...settings import Settings
from .archive import write_zip
from .checksums import write_checksums
from .covers import GUIDE, write_covers
from .epoch import epoch
from .errors import BuildError
from .options import Options
from .site_build import build, check_bundle

CONFIG = "mkdocs.offline.yml"
MEGABYTE = 1_000_000


def make_bundle(
    root: Path, workshop: Path, out: Path, settings: Settings, options: Options
) -> Path:
    """Build, verify and pack the bundle into ``out``; return the archive's path.

    :raises BuildError: when it cannot be built, has faults or is larger than its budget.
    """
    folder = workshop / "bundle"
    named = f"{options.name}-offline-{options.version}"
    shutil.rmtree(folder, ignore_errors=True)
    build(root, folder / GUIDE, CONFIG)
    write_covers(folder, settings, options)
    check_bundle(folder)
    write_checksums(folder)
    archive = out / f"{named}.zip"
    write_zip(folder, archive, f"{options.name}-{options.version}", epoch(root))
    _hold_to_budget(archive, options.bundle_megabytes)
    return archive


def _hold_to_budget(file: Path, budget: float) -> None:
    size = file.stat().st_size / MEGABYTE
    if budget and size > budget:
        file.unlink()
        raise BuildError(
            f"The bundle has {size:.1f} MB, its budget is {budget:g} MB"
            " (bundle_megabytes in [tool.concord.publish])."
        )
