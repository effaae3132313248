"""Which rules of the parser of blocks a text gives nothing to do."""

from __future__ import annotations

import re

NEEDED = {
    "table": re.compile(r"\|"),
    "lheading": re.compile(r"\n[ \t>]*(?:-+|=+)[ \t]*(?:\n|\Z)"),
    "deflist": re.compile(r"\n[ \t>]*[:~][ \t]"),
}
"""What a text must hold for a rule that would look at every line."""


def needless(text: str) -> frozenset[str]:
    """The rules that a text gives nothing to do."""
    return frozenset(name for name, form in NEEDED.items() if not form.search(text))
