"""A site as an editor has it: files on the disk, and texts that are open and perhaps not saved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..checking.files import Files
from ..checking.gathering import read_registry
from ..checking.looking import look_at, look_at_site, rules_at_work
from ..checking.reading import read_file
from ..checking.settling import settle
from ..findings import Finding
from ..layout.files import PageFile
from ..lock.records import among
from ..model import Page
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
        self.registry = read_registry(self.root, settings)
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

    @property
    def files(self) -> Files:
        """The files as they stand, less what is open and perhaps not saved."""
        return Files(self.root, self.registry.settings, self.open)

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
        at_work = rules_at_work(self.registry.settings)
        found = [*look_at(at_work, [*editions.values()], [*near.pairs()], self.registry)]
        found += look_at_site(self.registry)
        by_path: dict[str, list[Finding]] = {path: [] for path in editions}
        for finding in settle(found, self.registry):
            # An ignore elsewhere seems useless here, where the rules did not look.
            if finding.place.path in by_path:
                by_path[finding.place.path].append(finding)
        return by_path

    def relock(self) -> None:
        """Read the lock again."""
        lock = self.files.lock()
        self.registry = replace(self.registry, lock=among(lock, self.registry.pages))

    def _take(self, path: str) -> None:
        found = self.registry.layout.page(path)
        if not found:
            return
        pages = dict(self.registry.pages)
        pages.pop(found, None)
        pages |= {(page.locale, page.key): page for page in self._read(path, *found)}
        old = self.registry
        fresh = gather(pages.values(), old.files, old.settings, old.ways)
        self.registry = replace(
            fresh, lock=old.lock, navigation=old.navigation, drawings=old.drawings
        )

    def _read(self, path: str, locale: str, key: str) -> Iterator[Page]:
        if path in self.open or (self.root / path).is_file():
            yield read_file(self.files, PageFile(path, locale, key))
