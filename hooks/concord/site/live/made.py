"""Files that a build makes of all pages together, made when somebody asks for one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from posixpath import basename

from ...exports import EXPORTS
from ..building import Building
from ..finishing import finish
from ..offers.downloads import write_released
from ..render.file_names import DOWNLOADS, FEED, LLMS, LLMS_FULL, PLAIN, ROBOTS, SITEMAP

Writer = Callable[[Building], None]
WRITERS: dict[str, Writer] = {
    SITEMAP: finish.write_sitemap,
    f"{SITEMAP}.gz": finish.write_sitemap,
    FEED: finish.write_feeds,
    LLMS: finish.write_llms,
    ROBOTS: finish.write_robots,
    "index.js": finish.write_search,
    finish.NOT_FOUND: finish.write_not_found,
    **dict.fromkeys((LLMS_FULL, PLAIN), finish.write_texts),
    **{export.file: finish.write_texts for export in EXPORTS.values()},
}
"""By the name of the file; any other may be a page that leads on from an old address."""


@dataclass
class Made:
    """A folder with the files that were asked for; emptied of what is too old at each change."""

    folder: Path
    done: set[Writer] = field(default_factory=set)

    def forget(self) -> None:
        """Make every file anew when it is asked for."""
        for path in self.folder.rglob("*") if self.done else ():
            if path.is_file():
                path.unlink()
        self.done.clear()

    def content(self, building: Building, path: str) -> bytes | None:
        """The bytes of a file, by its path from the root of the site; None if there is none."""
        if not building.is_published:
            return None
        write = _writer(path)
        if write not in self.done:
            write(replace(building, site=self.folder))
            self.done.add(write)
        try:
            return (self.folder / path).read_bytes()
        except (OSError, ValueError):
            # None, a folder, or a name that no file can have: it came with a request.
            return None


def _writer(path: str) -> Writer:
    if path.startswith(f"{DOWNLOADS}/"):
        return write_released
    return WRITERS.get(basename(path), finish.write_moved)
