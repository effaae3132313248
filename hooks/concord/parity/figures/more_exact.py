"""Figures that the other language gives more exactly: 2.6 where 2.6.6 stands."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from ...quantities.in_block import Lost

NUMBER = re.compile(r"[vV]?(\d+(?:\.\d+)*)")
DOTTED = re.compile(r"(?<![\d.])\d+(?:\.\d+){1,8}")
"""A number with as many points as any version has."""


def is_more_exact(figure: Lost, text: str) -> bool:
    """Whether a figure is the beginning of a number that a text has."""
    found = NUMBER.fullmatch(figure.text)
    return found is not None and found[1] in _beginnings(text)


# Each figure that a text lacks asks for them.
@lru_cache(maxsize=4)
def _beginnings(text: str) -> frozenset[str]:
    """All that the numbers with points of a text begin with, but themselves."""
    numbers = [found.split(".") for found in DOTTED.findall(text)]
    return frozenset(
        beginning for parts in numbers for beginning in accumulate(parts[:-1], "{}.{}".format)
    )
