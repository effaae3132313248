"""File names that readers of a report cannot see as they are."""

from __future__ import annotations

import unicodedata

UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
"""Control and format characters, and bytes that are not UTF-8 (Unicode's general categories)."""


def is_misnamed(name: str) -> bool:
    """Whether a name holds characters that cannot be seen."""
    return not name.isprintable() and any(unicodedata.category(c) in UNSEEN for c in name)


def shown(name: str) -> str:
    r"""A name with what cannot be seen in it written as ``\n``, ``\u202e``."""
    return "".join(
        c.encode("unicode_escape").decode() if unicodedata.category(c) in UNSEEN else c
        for c in name
    )
