"""Values in quotation marks that differ: "foo" on one side, “bar” on the other."""

from __future__ import annotations

import re

from ...languages.tags import IN_PATHS
from ...late_pattern import LatePattern

WORDS = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*|.* .*")
"""What is translated into a language in the same letters: words, and all that is several."""
GAP = re.compile(r"path/to|(?<![A-Za-z])your", re.I)
"""What a reader has to put something else for."""
TAG = re.compile(rf"(?<![A-Za-z])(?:{IN_PATHS})(?:[-_][A-Za-z]{{2,4}})?(?![A-Za-z])")
"""The tag of a language, as a part of a path."""
IMPORT = re.compile(r"import\b[^'\"\n]*['\"][^'\"\n]*['\"];?\s*\Z")
"""What a page of components takes in; each language may have a file of its own."""
MARK = re.compile("[\"“‘「『']")
QUOTED = LatePattern(
    r"(?<![A-Za-z0-9])[\"“‘「『']([A-Za-z0-9_.:/@#%*+-](?:[\w.:/@#%*+ -]{0,40}[A-Za-z0-9_*%])?)"
    r"[\"”’」』'](?![A-Za-z0-9])", re.ASCII,
)  # fmt: skip
"""What stands in quotation marks in Latin letters, which nobody translates if both sides do so."""


def apart(one: str, two: str, is_spaced: bool = False) -> tuple[str, str] | None:
    """The one quoted value of a text that its counterpart lacks, and the one it has instead.

    Where the counterpart is in Latin letters, too, ``is_spaced``, words are translated.
    """
    if not MARK.search(one) or "{{" in one or "{{" in two or IMPORT.match(one):
        return None
    ours, theirs = ([found[1] for found in QUOTED.finditer(text)] for text in (one, two))
    if not ours or len(ours) != len(theirs):
        return None
    lost = [value for value in ours if value.lower() not in two.lower()]
    added = [value for value in theirs if value.lower() not in one.lower()]
    if is_spaced and added and WORDS.fullmatch(added[0]):
        return None
    if lost and (GAP.search(lost[0]) or (added and _untagged(lost[0]) == _untagged(added[0]))):
        return None
    if len(lost) == len(added) == 1 and ours.index(lost[0]) == theirs.index(added[0]):
        return lost[0], added[0]
    return None


def _untagged(value: str) -> str:
    return TAG.sub("", value)
