"""In which language a site is written first, as the settings of its generator say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path, PurePosixPath
from posixpath import commonpath, dirname

from ...languages.tags import likely_tag

FILES = (
    "hugo.*", "config.toml", "config.y*ml", "config/_default/hugo.*", "config/_default/config.*",
    "nuxt.config.*", "astro.config.*", "docusaurus.config.*",
)  # fmt: skip
"""Settings of Hugo, Nuxt, Starlight and Docusaurus."""
BEFORE = r"[ \t]*|(?![ \t]*\*)(?:(?!//|#)[^\n]){0,300}[{(,][ \t]*"
"""What may stand before a setting on its line: that it is one of another's, and no comment."""
SAID = re.compile(
    rf"""^(?:{BEFORE})["']?default(?:ContentLanguage|Locale)["']?[ \t]*[:=]"""
    r"""[ \t]*["']?([A-Za-z][\w-]*)""",
    re.I | re.M,
)
LARGEST = 200_000
"""Larger files are no settings that somebody has written."""


def default_folder(root: Path, patterns: Mapping[str, str]) -> str:
    """Which of the names of languages in paths is that of the language a site begins with, or "".

    ``patterns`` are those of the languages by their names. Where the original stands in no
    language's folder, that is it. Settings are looked for in the folders around all pages, too.
    """
    if "" in patterns:
        return ""
    folders = {likely_tag(name).lower(): name for name in patterns}
    shared = PurePosixPath(commonpath([dirname(one) for one in patterns.values()]))
    for folder in (shared, *shared.parents):
        for path in chain.from_iterable(sorted((root / folder).glob(one)) for one in FILES):
            said = SAID.search(_written(path))
            if said and likely_tag(said[1]).lower() in folders:
                return folders[likely_tag(said[1]).lower()]
    return ""


def _written(path: Path) -> str:
    """What a file of settings says; nothing where nobody has written it, or it cannot be read."""
    with suppress(OSError):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
            return path.read_text("utf-8-sig", "replace")
    return ""
