"""The files of a site as MkDocs has them, telling which are looked for; those that are copied."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from mkdocs.structure.files import File, Files

Ask = Callable[[str], None]


class AskedFiles:
    """The files of a site, that tell ``ask`` of each path at which one is looked for."""

    def __init__(self, files: Files, ask: Ask) -> None:
        self._files, self._ask = files, ask
        self._found: dict[str, File | None] = {}

    def get_file_from_path(self, path: str) -> File | None:
        """As of any files of MkDocs, which look everywhere for each."""
        self._ask(path)
        if path not in self._found:
            self._found[path] = self._files.get_file_from_path(path)
        return self._found[path]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)


class Asset(Protocol):
    """A file that is copied as it is."""

    @property
    def content_bytes(self) -> bytes:
        """What it holds now."""
        ...
