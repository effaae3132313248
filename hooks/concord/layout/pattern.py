"""A pattern of paths, by which the pages of a locale are found: ``docs/{page}.zh.md``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from posixpath import splitext

PAGE = "{page}"
ENDING = ".md"
INDEX = "index.md"
ENDINGS = (".md", ".markdown", ".mdx")
"""The endings of pages; those of a file are tried in this order."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of paths such as ``docs/{page}.zh.md``, taken apart.

    ``before`` is "docs/", ``mark`` ".zh" (often empty); ``endings`` are those of the pages.
    """

    before: str
    mark: str = ""
    endings: tuple[str, ...] = ENDINGS

    def page(self, path: str) -> str | None:
        """The key of the page whose file stands at ``path``, None if it is none of these."""
        stem, ending = splitext(path)
        return self._key(stem, ENDING) if ending in self.endings else None

    def file(self, path: str) -> str | None:
        """The key of any file at ``path``, with its own ending; None if it is not here."""
        return self._key(*splitext(path))

    def _key(self, stem: str, ending: str) -> str | None:
        if not stem.startswith(self.before) or not stem.endswith(self.mark):
            return None
        name = stem[len(self.before) : len(stem) - len(self.mark)]
        return name + ending if name and not name.endswith("/") else None

    def path(self, key: str) -> str:
        """Where the file of a key stands."""
        stem, ending = splitext(key)
        ending = self.endings[0] if ending == ENDING else ending
        return f"{self.before}{stem}{self.mark}{ending}"


def pattern_of(text: str, endings: tuple[str, ...] = ENDINGS) -> Pattern:
    """Take a pattern apart.

    :raises ValueError: with the reason, when it is none.
    """
    before, page, behind = text.removeprefix("./").partition(PAGE)
    if not page or PAGE in behind or "/" in behind:
        raise ValueError(f'expected one "{PAGE}" in the last part of the path')
    if before.startswith("/") or ".." in before.split("/") or not text.isprintable():
        raise ValueError("expected a path inside the repository")
    mark, ending = splitext(behind) if not re.fullmatch(r"\.\w+", behind) else ("", behind)
    if ending not in ENDINGS:
        raise ValueError(f"expected an ending of pages: {', '.join(ENDINGS)}")
    return Pattern(before, mark, tuple(dict.fromkeys((ending, *endings))))
