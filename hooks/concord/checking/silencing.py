"""Which findings the comments of pages silence, and which comments silence any.

A page may have thousands of both: lines are looked up, no comment is asked about each finding.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

from ..findings import Finding
from ..model import Ignore, Page
from ..rules.pages.unsafe_content import unsafe_content

LOUD = frozenset((unsafe_content.code,))
"""What a page may not silence: its writer may be whom the rule is there for."""

Key = tuple[str, str]
"""The path of a page, and the code or name of a rule as a comment on it says."""
Lines = tuple[int, int]
"""The first and the last of some lines."""


class Silencing:
    """The comments of some pages, asked about one finding after the other."""

    def __init__(self, pages: Iterable[Page]) -> None:
        lines: dict[Key, list[Lines]] = {}
        for page in pages:
            for one in page.ignores:
                if one.reason:
                    lines.setdefault((page.path, one.code), []).append((one.first, one.last))
        self._silent = {key: _joined(some) for key, some in lines.items()}
        self._met: dict[Key, list[int]] = {}

    def silences(self, finding: Finding) -> bool:
        """Whether a comment silences a finding."""
        if finding.code in LOUD:
            return False
        path, line = finding.place.path, finding.place.line
        keys = [(path, name) for name in {finding.code, finding.rule}]
        met = [key for key in keys if _holds(self._silent.get(key, []), line)]
        for key in met:
            insort(self._met.setdefault(key, []), line)
        return bool(met)

    def is_used(self, ignore: Ignore) -> bool:
        """Whether a comment silences one of the findings that were asked about."""
        lines = self._met.get((ignore.place.path, ignore.code), []) if ignore.reason else []
        at = bisect_left(lines, ignore.first)
        return at < len(lines) and lines[at] <= ignore.last


def _joined(some: list[Lines]) -> list[Lines]:
    """Lines in order, where those that overlap are one."""
    found: list[Lines] = []
    for first, last in sorted(some):
        if found and first <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return found


def _holds(some: list[Lines], line: int) -> bool:
    at = bisect_right(some, line, key=lambda one: one[0])
    return at > 0 and line <= some[at - 1][1]
