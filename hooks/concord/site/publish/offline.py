"""The offline bundle: the site as an archive that works from a disk, in every language."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, select_autoescape

from ...settings import Settings
from ..render.wording.words import words
from .archive import write_zip
from .checksums import write_checksums
from .epoch import epoch
from .epub.reading_order import home_path, read_built
from .errors import BuildError
from .options import Options
from .site_build import build, check_bundle

CONFIG = "mkdocs.offline.yml"
GUIDE = "guide"
"""The folder of the pages in the bundle."""
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
    write_covers(folder, settings, options.version)
    check_bundle(folder)
    write_checksums(folder)
    archive = out / f"{named}.zip"
    write_zip(folder, archive, f"{options.name}-{options.version}", epoch(root))
    _hold_to_budget(archive, options.bundle_megabytes)
    return archive


class Cover(NamedTuple):
    """What the cover says of the guide in a locale; ``start`` is the path of its home page."""

    locale: str
    start: str
    title: str
    description: str
    words: dict[str, Any]


def write_covers(folder: Path, settings: Settings, version: str) -> None:
    """The page and the text that meet whoever unpacks the archive, in every language."""
    covers = [_cover(folder, locale, settings) for locale in settings.locales]
    templates = Environment(
        loader=PackageLoader("concord.site", "templates"), autoescape=select_autoescape(["html"])
    )
    for name in ("index.html", "README.txt"):
        text = templates.get_template(f"bundle/{name}").render(covers=covers, version=version)
        (folder / name).write_text(text, "utf-8", newline="\n")


def _cover(folder: Path, locale: str, settings: Settings) -> Cover:
    start = home_path(locale, settings.default)
    home = read_built(folder / GUIDE, start)
    return Cover(locale, f"{GUIDE}/{start}", home.name, home.meta("description"), words(locale))


def _hold_to_budget(file: Path, budget: float) -> None:
    size = file.stat().st_size / MEGABYTE
    if budget and size > budget:
        file.unlink()
        raise BuildError(
            f"The bundle has {size:.1f} MB, its budget is {budget:g} MB"
            " (bundle_megabytes in [tool.concord.publish])."
        )
