"""Texts that a site holds, each fetched when somebody asks for it: most stand as they did."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from ..building.earlier import Later
from ..kept.derived import Derived
from ..offering import Texts


class LaterTexts(Texts):
    """Texts by path; what is ``known`` of one, by what it is made of, is not found out again."""

    def __init__(self, known: Derived, texts: dict[str, Later] | None = None) -> None:
        self._known = known
        self._texts = texts or {}

    def __getitem__(self, path: str) -> str:
        return str(self._texts[path].fetch())

    def __contains__(self, path: object) -> bool:
        return path in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    def made_of(self, path: str) -> str:
        """What tells the text at a path from any other, "" where nothing does."""
        return self._texts[path].made_of

    def content(self, path: str) -> bytes:
        """The text at a path as it is written, in UTF-8."""
        return self[path].encode("utf-8")

    def measures(self, path: str) -> tuple[int, str]:
        """How many bytes the text at a path has, and their digest."""
        made_of = self.made_of(path)
        if not made_of:
            return _measured(self.content(path))
        given = ["measures", made_of]
        size, digest = self._known.made(given, lambda: _measured(self.content(path)))
        return size, digest


def _measured(data: bytes) -> tuple[int, str]:
    return len(data), sha256(data).hexdigest()
