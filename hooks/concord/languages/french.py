"""French: articles, and the regular plural."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .language import Language


def plurals(label: str) -> Iterator[str]:
    """The regular plural of a label of one word."""
    if label.isalpha() and label[-1] not in "sxz":
        yield label + ("x" if label.endswith(("au", "eu")) else "s")


FRENCH = Language("fr", plurals=plurals, article=re.compile(r"(?:les?|la|une?|des)\s+|l['’]", re.I))
