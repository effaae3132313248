"""A site as an editor has it: files on the disk, and texts that are open and perhaps not saved.

What the check keeps of a site is kept here as well, so that a save costs what has changed. While
somebody types, the page and its counterparts are looked at; once it is saved, the whole site.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ..checking.check import Checked, check, check_files
from ..checking.files import Files, file_of, read_file
from ..checking.looking import look_at, look_at_site, rules_at_work
from ..checking.memory import Memory
from ..checking.settling import settle
from ..files.left_out import is_left_out
from ..files.tree import PageFile
from ..findings import Finding
from ..model import Page
from ..reading import digest_of
from ..registry import Registry, gather
from ..settings import load_settings

ByPath = dict[str, list[Finding]]


class Project:
    """The site at ``root``. Paths are relative to it, as in findings.

    ``registry`` holds whole pages for the keys in ``whole``, summaries for all others. ``typed``
    tells whether a text has changed since the site was looked at.

    :raises ConcordError: when its settings or its lock cannot be used.
    :raises OSError: when there is no docs folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.open: dict[str, bytes] = {}
        self._know(check(root, load_settings(root)))

    def reload(self) -> None:
        """Look at what has changed since; raises as the first time, and then nothing is changed."""
        settings = load_settings(self.root)
        memory = self.checked.memory if settings == self.registry.settings else Memory()
        self._know(check_files(Files(self.root, settings, dict(self.open)), memory))
        for path in self.open:
            if self.page(path) is None:
                self._take(path)

    def _know(self, checked: Checked) -> None:
        self.checked = checked
        self.registry = checked.registry
        self.whole: set[str] = set()
        self.typed = False

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
        """The whole page at a path, None where there is none."""
        found = self.registry.layout.page(path)
        if found is None or found not in self.registry.pages:
            return None
        self._make_whole(found[1])
        return self.registry.page(*found)

    def editions(self, page: Page) -> list[Page]:
        """A page with its counterparts in all languages, whole."""
        self._make_whole(page.key)
        found = [self.registry.page(one, page.key) for one in self.registry.settings.locales]
        return [one for one in found if one]

    def near(self, page: Page) -> Registry:
        """The registry with a page and its counterparts as the only pages."""
        editions = {(one.locale, one.key): one for one in self.editions(page)}
        return replace(self.registry, pages=editions)

    def everything(self) -> Registry:
        """The registry of the site as it stands, all pages whole; raises as :meth:`reload`."""
        self.reload()
        return self.checked.whole()

    def findings(self, page: Page) -> ByPath:
        """What there is to find on a page and its counterparts, by path; every path is there."""
        paths = [one.path for one in self.editions(page)]
        found = self._looked_at(page) if self.typed else self.checked.findings
        # An ignore elsewhere seems useless to rules that did not look there.
        return {path: [one for one in found if one.place.path == path] for path in paths}

    def all_findings(self) -> ByPath:
        """What was found when the whole site was looked at, by path."""
        by_path: ByPath = {}
        for finding in self.checked.findings:
            by_path.setdefault(finding.place.path, []).append(finding)
        return by_path

    def _looked_at(self, page: Page) -> list[Finding]:
        near, at_work = self.near(page), rules_at_work(self.registry.settings)
        found = look_at(at_work, [*near.pages.values()], [*near.pairs()], self.registry)
        return settle([*found, *look_at_site(self.registry)], self.registry)

    def _make_whole(self, key: str) -> None:
        """Have the pages of a key with their blocks and source."""
        if key in self.whole:
            return
        self.whole.add(key)
        locales, files = self.registry.settings.locales, self.files
        pages = [page for one in locales if (page := self.registry.page(one, key))]
        read = (read_file(files, file_of(one)) for one in pages)
        self._put(self.registry, read)

    def _put(self, registry: Registry, pages: Iterable[Page]) -> None:
        """Take a registry with some pages in place of those of their names."""
        new = {(page.locale, page.key): page for page in pages}
        fresh = replace(registry, pages={**registry.pages, **new})
        fresh.take_indexes(self.registry)
        self.registry = fresh

    def _take(self, path: str) -> None:
        """Read a file again, unless it says what it said."""
        found = self.registry.layout.page(path)
        old = self.registry.pages.get(found) if found else None
        if not found or is_left_out(path, self.registry.settings.exclude):
            return
        if old and old.digest and old.digest == self._digest(path):
            return
        self.typed = True
        pages = {name: page for name, page in self.registry.pages.items() if name != found}
        pages |= {(page.locale, page.key): page for page in self._read(path, *found)}
        last = self.registry
        fresh = gather(pages.values(), last.files, last.settings, last.ways)
        self._put(
            replace(
                fresh, lock=last.lock, navigation=last.navigation, drawings=last.drawings
            ), ()
        )  # fmt: skip

    def _digest(self, path: str) -> str:
        try:
            return digest_of(self.bytes_of(path))
        except OSError:
            return ""

    def _read(self, path: str, locale: str, key: str) -> Iterator[Page]:
        # Path.is_file() raises an error for a name that no system can hold.
        if path in self.open or os.path.isfile(self.root / path):  # noqa: PTH113
            yield read_file(self.files, PageFile(path, locale, key))
