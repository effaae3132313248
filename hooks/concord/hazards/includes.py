"""Includes of other files: whoever writes one could show any file of the machine that builds."""

from __future__ import annotations

import re
from collections.abc import Iterator

SNIPPET = re.compile(r"^[ \t]*-+8<-+", re.M)


def snippet_hazards(text: str) -> Iterator[tuple[int, str]]:
    """Includes of other files (``--8<--``), which are taken out of code blocks as well."""
    for found in SNIPPET.finditer(text):
        yield found.end() - len(found[0].lstrip()), "an include of another file"
