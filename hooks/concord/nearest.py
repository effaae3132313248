"""The nearest of many names to one that is not among them.

The one place where names are compared by likeness, so that a faster library changes one line.
"""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, names: Iterable[str]) -> str:
    """The name most like another, "" where none is much like it."""
    # Loaded late: where nothing is wrong, nothing is looked for.
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, list(names), 1)), "")


def did_you_mean(name: str, names: Iterable[str], otherwise: str, mark: str = "") -> str:
    """A hint that names the nearest name, with a ``mark`` before it, or says what else to do."""
    found = nearest(name, names)
    return f"did you mean {mark}{found}?" if found else otherwise
