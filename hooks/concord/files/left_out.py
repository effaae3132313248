"""Which files the settings leave out: they are there, and no pages."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import lru_cache
from pathlib import PurePosixPath


def is_left_out(path: str, patterns: tuple[str, ...]) -> bool:
    """Whether a path from the root, or a folder around it, matches one of ``exclude``."""
    if not patterns:
        return False
    # The root itself has no name, and is no folder of a path.
    around = [str(one) for one in PurePosixPath(path).parents if one.name]
    return any(map(_compiled(patterns).match, (path, *around)))


@lru_cache(maxsize=4)
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """All patterns in one: fnmatch compiles each anew where there are hundreds."""
    return re.compile("|".join(translate(one.rstrip("/")) for one in patterns))
