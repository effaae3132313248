"""English: regular plurals, articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .language import Language


def plurals(label: str) -> Iterator[str]:
    """The regular plural of a label's last word."""
    if not label or not label[-1].isalpha() or not label.isascii() or label.endswith("s"):
        return
    if re.search(r"[^aeiou]y$", label):
        yield label[:-1] + "ies"
    elif re.search(r"(x|z|ch|sh)$", label):
        yield label + "es"
    else:
        yield label + "s"


ENGLISH = Language("en", plurals=plurals, article=re.compile(r"(?:the|an?)\s+", re.I))
