"""The archive of a site: made from its bundle and its registry."""

from __future__ import annotations

from pathlib import Path

from ....checking.reading import Step
from ....disk.atomic_write import write_whole
from ....registry import Registry
from ...kept.derived import Derived
from ...kept.elsewhere import digest
from ..options import Options
from .archive import Archive, write_zim
from .description import describe
from .entries import GUIDE, read_entries


def make_zim(
    bundle: Path, folder: Path, registry: Registry, options: Options, moment: int, step: Step,
    known: Derived | None = None, clusters: Derived | None = None,
) -> Path:  # fmt: skip
    """Write the archive of a bundle into ``folder``, ``name-1.0.0.zim``; return its path.

    ``moment`` (Unix time) dates it. One that is ``known`` for the same contents is not made again,
    and of any other those ``clusters`` are not packed again that are known.

    :raises OSError: when a file of the bundle, or the illustration, is not there, or the archive
        cannot be written.
    """
    file, known = folder / f"{options.name}-{options.version}.zim", known or Derived()
    illustration = (bundle / GUIDE / options.illustration).read_bytes()
    description = describe(registry.settings, options, moment)
    archive = Archive(description, illustration, *read_entries(bundle, registry))
    contents = _contents(archive)
    if (made := known.get(contents)) is not None:
        write_whole(file, made)
        if clusters is not None:
            clusters.keep_all()
    else:
        write_zim(file, archive, step, clusters)
        known.put(contents, file.read_bytes())
    return file


def _contents(archive: Archive) -> bytes:
    """All that decides the bytes of an archive, but the library that writes it."""
    found = [repr((archive.description, archive.redirects)).encode(), archive.illustration]
    for entry in archive.entries:
        own = entry.path, entry.title, entry.text, entry.keywords, digest(str(entry.file))
        found.append(repr(own).encode())
    return b"\0".join(found)
