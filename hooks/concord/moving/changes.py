"""Files before and after, gathered while a change is planned: pages, configurations, the lock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from posixpath import commonprefix

from ..errors import UnusableError
from ..lock.accepting import renewed
from ..lock.lockfile import lock_text
from ..model import Accepted, Lock, Pair
from ..reading import page_text
from ..registry import Registry
from .edits import Edit, edited
from .navigation import renamed, without

Load = Callable[[str], bytes]
"""Gives the bytes of the file at a path from the root."""
Rows = Mapping[Pair, tuple[Accepted, ...]]
"""What the lock holds, by key and locale."""


@dataclass(slots=True)
class Changes:
    """Bytes by path: as the files are, and as they are to be, None for files that go."""

    load: Load
    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes | None] = field(default_factory=dict)

    def edit(self, path: str, edits: Iterable[Edit], new: str = "") -> None:
        """Make edits in the file at a path, which may get a ``new`` one; with neither, nothing."""
        edits = list(edits)
        if edits or new not in ("", path):
            self.before[path] = self.load(path)
            self.after[new or path] = edited(self.before[path], edits)

    def remove(self, paths: Collection[str]) -> None:
        """Take files away."""
        for path in sorted(paths):
            self.before[path], self.after[path] = self.load(path), None

    def rename_entries(self, name: str, keys: Mapping[str, str], paths: Mapping[str, str]) -> None:
        """Rewrite a configuration's entries: keys and paths, old to new."""
        data = self.load(name)
        if edits := renamed(_text(name, data), name, keys, paths):
            self.before[name], self.after[name] = data, edited(data, edits)

    def drop_entries(self, name: str, keys: Collection[str], paths: Collection[str]) -> None:
        """Take entries out of a configuration.

        :raises UnusableError: when one does not stand on a line of its own.
        """
        data = self.load(name)
        text = _text(name, data)
        try:
            new = without(text, name, keys, paths)
        except ValueError as error:
            raise UnusableError(f"{error}; nothing was changed") from error
        if new != text:
            self.before[name], self.after[name] = data, edited(data, [_edit(text, new)])

    def write_lock(self, registry: Registry, rows: Callable[[Rows], Rows]) -> None:
        """Write the lock, if one is kept, with what ``rows`` makes of those it holds."""
        if not registry.lock.kept:
            return
        held = renewed(registry.lock, registry.pairs()).accepted
        if (new := rows(held)) != held:
            name = registry.settings.lock
            self.before[name] = self.load(name)
            self.after[name] = lock_text(Lock(new, True)).encode("utf-8")


def _edit(old: str, new: str) -> Edit:
    """The edit that makes one text of another, less what stays the same at both ends."""
    head = len(commonprefix([old, new]))
    tail = len(commonprefix([old[head:][::-1], new[head:][::-1]]))
    return Edit(head, len(old) - tail, new[head : len(new) - tail])


def _text(name: str, data: bytes) -> str:
    """The text of a configuration, in which offsets count as in that of a page.

    :raises UnusableError: when it is not UTF-8.
    """
    try:
        return page_text(data)
    except UnicodeDecodeError as error:
        raise UnusableError("cannot be read as UTF-8; nothing was changed", name) from error
