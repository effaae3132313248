"""Whether one of two names may be a slip of the other."""

from __future__ import annotations

ALIKE = 75
"""Of a hundred; so much alike are a name and a slip of it."""


def may_be_slip(one: str, two: str) -> bool:
    """Whether two names are nearly the same."""
    # Loaded late: few pages have names that differ.
    from rapidfuzz import fuzz

    return fuzz.ratio(one, two) >= ALIKE
