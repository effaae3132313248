"""Where code, macros of generators and formulas end that begin in a text."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

TICKS = re.compile("`+")
CLOSERS = {"{{": "}}", "{%": "%}", "{*": "*}", "${": "}", "$$": "$$", "\\(": "\\)"}
"""How macros of generators and formulas end that begin so."""
FORMULA = re.compile(r"\$(?=[^\s$])(?:[^$`\n\\]|\\.){0,300}?(?<=[^\s\\])\$(?![0-9A-Za-z_$])")
"""A formula between single signs: no blank inside them, no code, no amount of money.

Letters of languages that write without blanks may follow at once.
"""


class VerbatimEnds:
    """The ends in one text, looked for from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.missing: set[str] = set()
        """The ends of which none follows any more."""

    def behind(self, found: re.Match[str]) -> int:
        """The offset behind the end of what begins there, -1 where it does not end."""
        begin = found[0]
        if begin == "$":
            whole = FORMULA.match(self.text, found.start())
            return whole.end() if whole else -1
        # An environment of LaTeX, or what ends in one way.
        closer = f"\\end{begin[6:]}" if begin.startswith("\\begin") else CLOSERS[begin]
        end = -1 if closer in self.missing else self.text.find(closer, found.end())
        if end < 0:
            self.missing.add(closer)
            return -1
        return end + len(closer)

    def of_code(self, found: re.Match[str]) -> int:
        """Where the run of backticks begins that closes this one, -1 if none does."""
        same = self.runs.get(len(found[0]), [])
        number = bisect_left(same, found.end())
        return same[number] if number < len(same) else -1

    @cached_property
    def runs(self) -> dict[int, list[int]]:
        """Where the runs of backticks begin, by their length."""
        runs: dict[int, list[int]] = {}
        for run in TICKS.finditer(self.text):
            runs.setdefault(len(run[0]), []).append(run.start())
        return runs
