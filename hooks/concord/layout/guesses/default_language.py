"""In which language a site is written first, as the settings of its generator say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from ...languages.tags import likely_tag

FILES = (
    "hugo.*", "config.toml", "config.y*ml", "config/_default/hugo.*", "config/_default/config.*",
    "nuxt.config.*", "astro.config.*", "docusaurus.config.*",
)  # fmt: skip
"""Settings of Hugo, Nuxt, Starlight and Docusaurus."""
SAID = re.compile(
    r"""^[ \t]*["']?default(?:ContentLanguage|Locale)["']?[ \t]*[:=][ \t]*["']?([A-Za-z][\w-]*)""",
    re.I | re.M,
)
LARGEST = 200_000
"""Larger files are no settings that somebody has written."""


def default_folder(root: Path, names: Iterable[str]) -> str:
    """Which of the names of languages in paths is that of the language a site begins with, or "".

    Where the original stands in no language's folder, that is it.
    """
    folders = {likely_tag(name).lower(): name for name in names if name}
    if "" in names:
        return ""
    for path in chain.from_iterable(sorted(root.glob(pattern)) for pattern in FILES):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST:
            said = SAID.search(path.read_text("utf-8", "replace"))
            if said and likely_tag(said[1]).lower() in folders:
                return folders[likely_tag(said[1]).lower()]
    return ""
