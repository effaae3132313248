"""The archive of a site: made from its bundle and its registry."""

from __future__ import annotations

from pathlib import Path

from ....checking.reading import Step
from ....registry import Registry
from ..options import Options
from .archive import Archive, write_zim
from .description import describe
from .entries import GUIDE, read_entries


def make_zim(
    bundle: Path, folder: Path, registry: Registry, options: Options, moment: int, step: Step
) -> Path:
    """Write the archive of a bundle into ``folder``, ``name-1.0.0.zim``; return its path.

    ``moment`` (Unix time) dates it.

    :raises OSError: when a file of the bundle, or the illustration, is not there, or the archive
        cannot be written.
    """
    file = folder / f"{options.name}-{options.version}.zim"
    illustration = (bundle / GUIDE / options.illustration).read_bytes()
    description = describe(registry.settings, options, moment)
    write_zim(file, Archive(description, illustration, *read_entries(bundle, registry)), step)
    return file
