"""Addresses whose end names a language, as files do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..languages import language
from ..languages.file_marks import without_mark


def marked(path: str, locales: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The locale that the end of an address names, as in ``/parts/pump-cn``, and its beginning."""
    bare = without_mark(path)
    mark = path[len(bare) :].lstrip("._-").lower()
    for one in locales if mark else ():
        if one and re.fullmatch(rf"(?:{language(one).tags})(?:[-_]\w+)?", mark):
            yield one, bare
