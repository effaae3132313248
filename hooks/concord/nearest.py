"""The nearest of many names to one that is not among them."""

from __future__ import annotations

from collections.abc import Iterable

ALIKE = 60
"""Names less alike than this, of 100, are other names (the share of letters in common order)."""


def nearest(name: str, names: Iterable[str]) -> str:
    """The name most like another, "" where none is much like it; of two the first in order."""
    # Loaded late: where nothing is wrong, nothing is looked for.
    from rapidfuzz import fuzz, process

    found = process.extractOne(name, sorted(names), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return str(found[0]) if found else ""


def did_you_mean(name: str, names: Iterable[str], otherwise: str, mark: str = "") -> str:
    """A hint that names the nearest name, with a ``mark`` before it, or says what else to do."""
    found = nearest(name, names)
    return f"did you mean {mark}{found}?" if found else otherwise
