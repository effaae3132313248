"""The offline bundle: the site as an archive that works from a disk, in every language."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from ..dates.epoch import epoch
from ..errors import BuildError
from ..kept.derived import derived
from ..released.checksums import write_checksums
from .archive import write_zip
from .covers import GUIDE, write_covers
from .options import Options
from .site_build import build, check_bundle

if TYPE_CHECKING:
    from ..assembling import Read

CONFIG = "mkdocs.offline.yml"
MEGABYTE = 1_000_000


def make_bundle(
    root: Path, workshop: Path, out: Path, options: Options, cache: Path, site: Read
) -> Path:  # fmt: skip
    """Build, verify and pack the bundle into ``out``; return the archive's path.

    ``cache`` is where builds keep what they know, ``site`` what was read of it.

    :raises BuildError: when it cannot be built, has faults or is larger than its budget.
    """
    folder = workshop / "bundle"
    named = f"{options.name}-offline-{options.version}"
    shutil.rmtree(folder, ignore_errors=True)
    build(root, folder / GUIDE, CONFIG, site)
    with derived(cache, "pages-of-bundle") as pages:
        write_covers(folder, site.registry.settings, options, pages)
        check_bundle(folder, pages)
    write_checksums(folder)
    archive = out / f"{named}.zip"
    with derived(cache, "files-of-bundle") as known:
        write_zip(folder, archive, f"{options.name}-{options.version}", epoch(root), known)
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
