"""A site as it is with repairs that are not written yet."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..checking.check import Checked
from ..checking.reading import Read, to_keep
from ..lock.carrying import carried
from ..lock.lockfile import lock_text
from ..model import Page
from ..reading import digest_of, read_page
from .harm import Spot


@dataclass
class AsRepaired:
    """The site as repaired so far, and the spots of the repairs; ``first`` is as it was found.

    ``tried`` are the last checks of any: most of what was tried then is tried again, and known;
    ``read`` are the pages that were made for it, by path and digest.
    """

    first: Checked
    checked: Checked
    tried: deque[Checked]
    before: dict[str, bytes]
    after: dict[str, bytes] = field(default_factory=dict)
    repairs: int = 0
    made: set[Spot] = field(default_factory=set)
    unsettled: tuple[str, ...] = ()
    read: dict[tuple[str, str], Read] = field(default_factory=dict)

    def load(self, paths: Iterable[str]) -> None:
        """Keep the bytes of files as they were found."""
        data = self.first.reading.files.data
        self.before |= {path: data(path) for path in paths if path not in self.before}

    def summary(self, page: Page, data: bytes) -> Page:
        """A page without blocks and source as it would be with other bytes, read once."""
        name = page.path, digest_of(data)
        if name not in self.read:
            self.read[name] = to_keep(read_page(data, page.path, page.locale, page.key))
        return self.read[name][0]

    def check(self) -> None:
        """Check the site as it is now, the lock carried along."""
        names = [(path, digest_of(data)) for path, data in self.after.items()]
        pages = [self.read[name] for name in names if name in self.read]
        edited = {**self.after, **self.lock()}
        nearest = min(self.tried, key=lambda one: len(_edited(one).items() ^ edited.items()))
        self.checked = nearest.again(edited, pages)
        self.tried.append(self.checked)

    def lock(self) -> dict[str, bytes]:
        """The lock by its path, where the repairs change what it was written for."""
        registry = self.first.registry
        if not registry.lock.kept or not self.after:
            return {}
        pages = {page.path: page for page in registry.pages.values() if page.path in self.after}
        changes = [
            tuple(read_page(data, page.path, page.locale, page.key) for data in pair)
            for path, page in pages.items()
            for pair in [(self.before[path], self.after[path])]
        ]
        new = carried(registry.lock, ((one, two) for one, two in changes), registry.settings)
        if new.accepted == registry.lock.accepted:
            return {}
        return {registry.settings.lock: lock_text(new).encode("utf-8")}


def _edited(checked: Checked) -> Mapping[str, bytes]:
    """The bytes of the files that were others, when it was checked, than they stand."""
    return checked.reading.files.edited
