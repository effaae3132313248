"""The last line of a report, and how often each rule speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..findings import Finding


def counted(number: int, noun: str) -> str:
    """A number and its noun: "1 page", "2 pages"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def summary(findings: Sequence[Finding], pages: int) -> str:
    """What was found, in one line."""
    if not findings:
        return f"No findings in {counted(pages, 'page')}."
    files = len({finding.place.path for finding in findings})
    fixable = sum(finding.fixable for finding in findings)
    mark = f" ({fixable} fixable)" if fixable else ""
    return f"{counted(len(findings), 'finding')} in {counted(files, 'file')}{mark}"


@dataclass(frozen=True, slots=True)
class Count:
    """How many findings a rule has, and how many of them can be repaired."""

    code: str
    rule: str
    count: int
    fixable: int

    def as_dict(self) -> dict[str, Any]:
        """The shape of ``--statistics --format json``."""
        return {
            "code": self.code, "rule": self.rule, "count": self.count, "fixable": self.fixable
        }  # fmt: skip

    def __str__(self) -> str:
        mark = f"  ({self.fixable} fixable)" if self.fixable else ""
        return f"{self.count:6}  {self.code} {self.rule}{mark}"


def statistics(findings: Iterable[Finding]) -> list[Count]:
    """The rules that found something, the most frequent first."""
    found = list(findings)
    counts = Counter((finding.code, finding.rule) for finding in found)
    fixable = Counter(finding.code for finding in found if finding.fixable)
    rows = [Count(code, rule, n, fixable[code]) for (code, rule), n in counts.items()]
    return sorted(rows, key=lambda row: (-row.count, row.code))
