"""Changes of files as a unified diff, as git shows them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from io import StringIO

from ..reading import page_text
from .text import one_line

NONE = "/dev/null"


def unified(
    before: Mapping[str, bytes], after: Mapping[str, bytes | None], renamed: Mapping[str, str]
) -> Iterator[str]:
    """The lines of a diff: texts by path before and after; ``renamed`` are new paths by old."""
    old_paths = {new: old for old, new in renamed.items()}
    for path in sorted(after):
        if after[path] is None and path in renamed:
            continue
        old = old_paths.get(path, path)
        if old != path:
            yield f"rename from {one_line(old)}\n"
            yield f"rename to {one_line(path)}\n"
        yield from _file(old, path, before.get(old), after[path])


def _file(old: str, new: str, before: bytes | None, after: bytes | None) -> Iterator[str]:
    one, two = (StringIO(page_text(data or b"")).readlines() for data in (before, after))
    first = NONE if before is None else f"a/{old}"
    second = NONE if after is None else f"b/{new}"
    for line in difflib.unified_diff(one, two, first, second):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
