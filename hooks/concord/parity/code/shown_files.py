"""Lists of files that a generator of pages about components shows as examples."""

from __future__ import annotations

import re

LISTED = "demo"
"""The language of a fence with such a list."""
FOR_MAKERS = re.compile(r"(?i)(?:\A|[-_./])debug(?:[-_./]|\Z)")
"""What is shown to those alone who work on the components, in whichever language they read."""


def shown_to_readers(lines: list[str], name: str) -> list[str]:
    """The lines of a block whose language is ``name``, less files that no reader is shown."""
    return lines if name != LISTED else [line for line in lines if not FOR_MAKERS.search(line)]
