"""A site as it is with repairs that are not written yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..checking.check import Checked
from ..lock.carrying import carried
from ..lock.lockfile import lock_text
from ..reading import read_page
from .harm import Spot


@dataclass
class AsRepaired:
    """The site as repaired so far, and the spots of the repairs; ``first`` is as it was found.

    ``tried`` is the last check of any: most of what was tried then is tried again, and known.
    """

    first: Checked
    checked: Checked
    tried: Checked
    before: dict[str, bytes]
    after: dict[str, bytes] = field(default_factory=dict)
    repairs: int = 0
    made: set[Spot] = field(default_factory=set)
    unsettled: tuple[str, ...] = ()

    def load(self, paths: Iterable[str]) -> None:
        """Keep the bytes of files as they were found."""
        data = self.first.reading.files.data
        self.before |= {path: data(path) for path in paths if path not in self.before}

    def check(self) -> None:
        """Check the site as it is now, the lock carried along."""
        self.checked = self.tried = self.tried.again({**self.after, **self.lock()})

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
