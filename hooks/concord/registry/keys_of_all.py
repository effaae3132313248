"""The keys of several locales, looked up without being copied."""

from __future__ import annotations

from collections.abc import Container, Iterable, Set


class KeysOfAll(Container[str]):
    """A key is among them that any of the locales has."""

    def __init__(self, files: Iterable[Set[str]]) -> None:
        self.files = files

    def __contains__(self, key: object) -> bool:
        return any(key in keys for keys in self.files)
