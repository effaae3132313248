"""What a site offers to be taken along: files of dist/, and texts made of all its pages.

Only a site with an address offers anything: a bundle cannot hold its own digest.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from ...exports import EXPORTS
from ..building import Building
from ..released.checksums import NAME, digest, write_checksums
from ..released.listing import DIST
from ..render.downloads import Download
from ..render.file_names import DOWNLOADS, LLMS_FULL


def downloads(building: Building, locale: str) -> tuple[Download, ...]:
    """What is offered to readers of a locale, in the order in which it is listed."""
    if not building.addresses.base or not building.is_published:
        return ()
    return (*_released(building), *_vocabularies(building), *_text(building, locale))


def _released(building: Building) -> Iterator[Download]:
    for file in building.offers.released:
        yield Download(
            f"{DOWNLOADS}/{file.name}", file.kind, file.size, file.digest, file.day, file.locale
        )


def _vocabularies(building: Building) -> Iterator[Download]:
    for export in EXPORTS.values():
        measures = building.offers.vocabularies.measures(export.file)
        found = _of_text(building, export.file, *measures)
        yield found._replace(kind="vocabulary", form=export.title)


def _text(building: Building, locale: str) -> Iterator[Download]:
    texts, path = building.offers.texts(locale), building.addresses.below(locale, LLMS_FULL)
    if path in texts:
        found = _of_text(building, path, *texts.measures(path))
        yield found._replace(kind="text", locale=locale)


def _of_text(building: Building, path: str, size: int, digest: str) -> Download:
    newest = max(building.changed.values(), default=None)
    day = newest.date().isoformat() if newest else ""
    return Download(path, "", size, digest, day)


def write_released(building: Building) -> None:
    """Copy what is offered of dist/ into the site, with the sums by which it can be proved."""
    folder = building.site / DOWNLOADS
    for file in building.offers.released if building.addresses.base else ():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(building.root / DIST / file.name, folder / file.name)
    if folder.is_dir():
        write_checksums(folder)


def verify_downloads(site: Path) -> Iterator[str]:
    """Files of the folder of downloads that are not what their sums say."""
    folder = site / DOWNLOADS
    lines = (folder / NAME).read_text("utf-8").splitlines() if folder.is_dir() else []
    said = {name: sum_ for sum_, _, name in (line.partition("  ") for line in lines)}
    for name in sorted(said):
        file = folder / name
        if not file.is_file() or digest(file) != said[name]:
            yield f"{DOWNLOADS}/{name}: not the file that was made"
