"""A site as an editor has it: files on the disk, and texts that are open and perhaps not saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..checking.loading import load_lock, read_file, read_site
from ..checking.run import check_pages, check_pairs, check_site, settle
from ..findings import Finding
from ..layout.files import PageFile
from ..lock.records import among
from ..model import Page
from ..reading import read_page
from ..registry import Registry, gather
from ..settings import load_settings


class Project:
    """The site at ``root``. Paths are relative to it, as in findings.

    :raises ConcordError: when its settings or its lock cannot be used.
    :raises OSError: when there is no docs folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.open: dict[str, bytes] = {}
        self.registry: Registry
        self.reload()

    def reload(self) -> None:
        """Read everything again."""
        settings = load_settings(self.root)
        self.registry = read_site(self.root, settings)
        for path in self.open:
            self._take(path)

    def edit(self, path: str, text: str) -> None:
        """Take the text of an open file as what the file says."""
        self.open[path] = text.encode("utf-8", "replace")
        self._take(path)

    def close(self, path: str) -> None:
        """Go back to what the disk says."""
        self.open.pop(path, None)
        self._take(path)

    def bytes_of(self, path: str) -> bytes:
        """What a file says now."""
        return self.open[path] if path in self.open else (self.root / path).read_bytes()

    def page(self, path: str) -> Page | None:
        """The page at a path, None where there is none."""
        found = self.registry.layout.page(path)
        return self.registry.page(*found) if found else None

    def editions(self, page: Page) -> list[Page]:
        """A page with its counterparts in all languages."""
        locales = self.registry.settings.locales
        found = [self.registry.page(locale, page.key) for locale in locales]
        return [one for one in found if one]

    def findings(self, page: Page) -> dict[str, list[Finding]]:
        """What there is to find on a page and its counterparts, by path; every path is there."""
        editions = {one.path: one for one in self.editions(page)}
        near = replace(self.registry, pages={(p.locale, p.key): p for p in editions.values()})
        found = [*check_pages(editions.values(), self.registry)]
        found += check_pairs(near.pairs(), self.registry)
        found += check_site(self.registry)
        by_path: dict[str, list[Finding]] = {path: [] for path in editions}
        for finding in settle(found, self.registry):
            # An ignore elsewhere seems useless here, where the rules did not look.
            if finding.place.path in by_path:
                by_path[finding.place.path].append(finding)
        return by_path

    def relock(self) -> None:
        """Read the lock again."""
        lock = load_lock(self.root, self.registry.settings)
        self.registry = replace(self.registry, lock=among(lock, self.registry.pages))

    def _take(self, path: str) -> None:
        found = self.registry.layout.page(path)
        if not found:
            return
        pages = dict(self.registry.pages)
        pages.pop(found, None)
        pages |= {(page.locale, page.key): page for page in self._read(path, *found)}
        fresh = gather(pages.values(), self.registry.ways, self.registry.settings)
        self.registry = replace(fresh, lock=self.registry.lock, navigation=self.registry.navigation)

    def _read(self, path: str, locale: str, key: str) -> Iterator[Page]:
        if path in self.open:
            yield read_page(self.open[path], path, locale, key)
        elif (self.root / path).is_file():
            yield read_file(self.root, PageFile(path, locale, key))
